/** What people call the canonical columns: in English, German, French and Spanish, as `normalHeader` gives it. */

import { withoutUmlauts } from './normal-header.ts'

/** A name behind a stroke is less likely than all before it. */
const ID =
  '/ record_id / key number no nr nummer numero code kennung identifiant identificador ref referenz reference'
const ACCOUNT_NUMBER = `account_number account_no customer_id customer_number customer_no client_id client_number company_id
  organization_id organisation_id kunden_id kundennummer kunden_nr kunden_nummer kundennr firmen_id firmennummer client_numero
  id_client numero_client code_client id_entreprise id_cliente numero_cliente codigo_cliente id_empresa id_cuenta`
const ACCOUNT = `${ACCOUNT_NUMBER} / account customer client company organization organisation kunde firma unternehmen
  compte entreprise societe cliente cuenta empresa account_name customer_name company_name kundenname firmenname`
const EMAIL = `e_mail mail email_address e_mail_adresse mail_adresse mailadresse courriel adresse_e_mail adresse_mail
  correo correo_electronico`
const CURRENCY = 'currency_code waehrung wahrung devise monnaie moneda divisa'
const OWNER = `owner owner_e_mail account_owner betreuer betreuer_email zustaendig verantwortlich responsable
  propietario`
const DESCRIPTION = 'description beschreibung comentario beschreibungstext descripcion'
const SUBJECT = 'title betreff titel sujet objet asunto'

/** Words that mean the same in every file. */
const everywhere: Readonly<Record<string, string>> = {
  account_id: ACCOUNT,
  email: EMAIL,
  currency: CURRENCY,
  country: `land pays pais country_name laenderkennung / billing_country`,
  city: `stadt ort ville ciudad town / billing_city`,
  owner_email: OWNER,
  observed_at: 'exported_at synced_at stand',
  product_id: 'product produkt produkt_id produktnummer artikel produit id_produit producto id_producto sku',
  subject: SUBJECT,
  description: DESCRIPTION,
}

const own: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  accounts: {
    id: `${ACCOUNT_NUMBER} ${ID}`,
    name: `account_name customer_name client_name company_name organization_name organisation_name firmenname
      firmenbezeichnung kundenname nom nom_client nom_entreprise raison_sociale nombre
      nombre_cliente razon_social / company firma kunde unternehmen entreprise societe empresa cliente customer client
      organization organisation bezeichnung`,
    domain: 'website web_site web webseite homepage url site_web site internet dominio sitio_web domaine',
    crm_id: 'salesforce_id hubspot_id crm_number crm_nr',
    parent_id: `parent parent_account parent_company mutter_id muttergesellschaft konzern_id societe_mere
      id_matriz matriz / parent_account_id parent_company_id parent_customer_id parent_organization_id`,
    industry: 'branche sector secteur secteur_activite industria vertical',
    segment:
      'customer_segment account_segment client_segment market_segment kundensegment segment_client segmento segmento_cliente size_band tier_name',
    tier: 'klasse abc abc_klasse niveau nivel',
    employees:
      'number_of_employees employee_count headcount mitarbeiter mitarbeiterzahl anzahl_mitarbeiter effectif effectifs empleados numero_empleados',
    revenue: 'annual_revenue turnover umsatz jahresumsatz chiffre_affaires ca facturacion ingresos',
    am_email:
      'account_manager account_manager_email am owner_email owner account_owner account_owner_email betreuer kundenbetreuer responsable_compte gestor',
    csm_email: 'csm customer_success_manager csm_mail success_manager',
    arr: 'annual_recurring_revenue account_arr current_arr total_arr',
    created_on: `created created_at created_date create_date customer_since seit kunde_seit angelegt angelegt_am
      erstellt erstellt_am cree_le date_creation client_depuis creado fecha_creacion cliente_desde /
      created_time creation_date date_created client_since customer_start_date erstelldatum
      anlagedatum`,
  },
  contacts: {
    id: `contact_id person_id user_id kontakt_id contact_number id_contact id_contacto contact_no
      contact_nr kontakt_nr kontaktnr kontaktnummer person_no user_no ${ID}`,
    name: 'full_name contact_name person contact ansprechpartner vollstaendiger_name vollstandiger_name nom nom_complet nombre nombre_completo',
    phone: 'telephone tel telefon telefonnummer phone_number mobile mobil telefono',
    title: 'job_title position role funktion stelle jobtitel fonction poste cargo puesto',
    department: 'abteilung service departement departamento',
    reports_to_id: 'reports_to manager_id vorgesetzter_id',
    roles: `buying_role buying_roles contact_role contact_roles stakeholder_role stakeholder_roles role_type role_types
      kaufrolle einkaufsrolle rolle_im_einkauf role_achat role_d_achat rol_de_compra / role rolle rollen rol`,
    influence: 'einfluss',
    status_on: 'status_date ausgeschieden_am',
    last_contact_on: `last_contact last_contacted letzter_kontakt dernier_contact ultimo_contacto / last_contact_date
      last_contacted_on last_contacted_at last_contact_at letzter_kontakt_am`,
    notes: 'note notiz notizen comments remarks bemerkung bemerkungen notas',
  },
  products: {
    id: `sku product_id produkt_id produktnummer artikelnummer ${ID}`,
    name: 'product product_name produkt produktname bezeichnung nom nom_produit nombre producto',
    family: 'category product_family produktfamilie warengruppe famille familia',
    list_price: 'price preis listenpreis prix precio',
  },
  subscriptions: {
    id: `subscription_id contract_id contract_number vertrag vertrags_id vertragsnummer vertrag_nr
      id_contrat numero_contrat id_contrato subscription_no subscription_number contract_no
      contract_nr agreement_no vertragsnr abo_nr ${ID}`,
    plan: 'edition package tarif paket formule plan_name',
    start_on: `start start_date started starts_on from beginn vertragsbeginn von startdatum debut date_debut
      inicio fecha_inicio valid_from / started_on started_at contract_start contract_start_date
      subscription_start subscription_start_date term_start term_start_date date_started
      laufzeitbeginn`,
    end_on: `end end_date ends_on until ende vertragsende bis enddatum fin date_fin fecha_fin valid_to /
      ended_on ended_at contract_end contract_end_date subscription_end subscription_end_date term_end
      term_end_date expiry expiry_date expiration expiration_date expires expires_on expires_at
      laufzeitende ablaufdatum`,
    renewal_on: `renewal renewal_date renews_on verlaengerung verlangerung renouvellement date_renouvellement
      renovacion fecha_renovacion / next_renewal next_renewal_date contract_renewal_date
      verlaengerungsdatum`,
    notice_on: 'notice_date notice_deadline notice_by kuendbar_bis kuendigen_bis kuendigung_bis',
    notice_days: `notice_period_days kuendigungsfrist_tage / notice_period_in_days kuendigungsfrist_in_tagen`,
    auto_renew: 'auto_renewal autorenew automatische_verlaengerung renouvellement_auto renovacion_automatica',
    seats: 'users licenses licences quantity anzahl lizenzen nutzer plaetze utilisateurs licencias usuarios',
    arr: `annual_recurring_revenue acv annual_value jahreswert valeur_annuelle / annual_contract_value
      annual_amount annual_price yearly_value yearly_amount jahresbetrag`,
    mrr: `monthly_recurring_revenue monthly_value monatswert / monthly_amount monthly_price monatsbetrag`,
    amount: 'price value betrag preis wert montant prix importe precio',
    cancelled_on: `cancelled canceled cancelled_at canceled_at cancellation_date gekuendigt gekundigt gekuendigt_am
      date_resiliation fecha_cancelacion / cancelled_date canceled_date canceled_on date_cancelled
      date_canceled kuendigungsdatum`,
  },
  invoices: {
    id: `invoice_id invoice_number invoice rechnungsnummer rechnung_nr rechnung numero_facture facture
      numero_factura factura rechnungsnr rechnungs_nr invoice_no invoice_nr bill_no bill_number ${ID}`,
    issued_on: `issued issue_date invoice_date date rechnungsdatum datum date_facture fecha_factura fecha /
      issued_at issued_date date_issued issuing_date invoiced_on billed_on billing_date bill_date
      ausgestellt ausgestellt_am ausstellungsdatum belegdatum / created created_at created_on
      created_date date_created creation_date erstellt erstellt_am erstelldatum`,
    due_on: `due due_date faellig faellig_am fallig_am zahlbar_bis echeance date_echeance vencimiento
      fecha_vencimiento / due_at due_by date_due payment_due payment_due_date pay_by faelligkeit
      faelligkeitsdatum faellig_zum`,
    paid_on: `paid paid_at payment_date bezahlt bezahlt_am zahlungsdatum paye_le date_paiement pagado
      fecha_pago / paid_date date_paid payment_received payment_received_on payment_received_date
      settled_on settled_at settlement_date date_of_payment gezahlt gezahlt_am bezahldatum beglichen
      beglichen_am zahlungseingang`,
    amount: `total total_amount amount_due betrag summe gesamt rechnungsbetrag montant montant_total importe
      importe_total / invoice_amount invoice_total amount_total grand_total gesamtbetrag
      rechnungssumme`,
    subscription_id: 'subscription contract contract_id vertrag abonnement contrato',
  },
  tickets: {
    id: `ticket_id ticket_number ticket case_id case_number ticketnummer numero_ticket ticket_no
      ticket_nr case_no ${ID}`,
    opened_at: `opened created created_at opened_on created_on created_date open_date erstellt erstellt_am
      eroeffnet eroffnet_am angelegt_am ouvert_le cree_le date_creation abierto creado fecha_creacion
      / opened_date date_opened date_created created_time creation_date reported_at reported_on
      erstelldatum erstellungsdatum geoeffnet_am gemeldet_am`,
    closed_at: `closed solved solved_at resolved resolved_at closed_on closed_date geschlossen geschlossen_am
      geloest_am ferme_le resolu_le date_cloture cerrado fecha_cierre / closed_time close_date
      date_closed date_solved date_resolved solved_on solved_date resolved_on resolved_date
      resolution_date abgeschlossen_am erledigt_am`,
    priority: 'prioritaet prioritat priorite prioridad severity urgency',
    requester_email: `requester reporter customer_email contact_email anfragender melder demandeur solicitante ${EMAIL}`,
    category: 'type kategorie categorie categoria art',
    satisfaction: 'rating csat bewertung zufriedenheit',
  },
  surveys: {
    on: `date answered_on answered_at responded_at submitted_at datum fecha created_at / answer_date
      answered_date date_answered response_date responded_on submitted_on submission_date survey_date
      antwortdatum beantwortet_am`,
    score: 'rating nps nps_score bewertung punkte note puntuacion',
    comment: 'feedback kommentar commentaire comentario verbatim',
    kind: 'type survey survey_type art',
  },
  touches: {
    id: `activity_id ${ID}`,
    at: `date time datetime start start_time when datum zeitpunkt debut fecha fecha_hora created_at /
      activity_date meeting_date call_date occurred_at occurred_on`,
    kind: 'type activity_type channel art typ',
    participants: 'attendees teilnehmer invitees asistentes',
    notes: 'note summary description notiz notizen protokoll',
  },
  opportunities: {
    id: `opportunity_id deal_id chance_id ${ID}`,
    name: 'opportunity deal deal_name opportunity_name title bezeichnung titel nom nombre',
    stage: 'status phase deal_stage etape etapa',
    amount: `value deal_value betrag wert volumen montant valeur importe valor / deal_amount
      opportunity_amount`,
    close_on: `close_date expected_close_date closing_date abschluss abschlussdatum date_cloture fecha_cierre /
      closed closed_on closed_at closed_date date_closed closing_on expected_close
      expected_closing_date estimated_close_date target_close_date abschluss_am abschlusstermin`,
    probability: 'wahrscheinlichkeit probabilite probabilidad',
    next_step: 'naechster_schritt prochaine_etape proximo_paso',
  },
  usage: {
    on: `date day datum tag jour dia fecha week month week_starting week_start week_of week_beginning
      week_commencing week_ending week_end month_starting month_start month_beginning month_of woche
      wochenbeginn woche_ab woche_bis kalenderwoche kw monat monatsbeginn monat_ab semaine semaine_du
      mois semana semana_del mes / period period_start zeitraum zeitraum_ab / time timestamp
      event_time event_date event_timestamp occurred_at zeit zeitstempel zeitpunkt`,
    user_id: `user user_email nutzer benutzer utilisateur usuario ${EMAIL} / distinct_id userid`,
    feature: 'funktion fonctionnalite funcion event event_name',
    events: `count event_count anzahl nombre cantidad hits / actions aktionen acciones / logins login_count log_ins
      anmeldungen sessions session_count sitzungen connexions sesiones`,
    minutes: 'minuten duration_minutes',
    active_users: `dau wau mau daily_active_users weekly_active_users monthly_active_users users aktive_nutzer
      utilisateurs_actifs usuarios_activos`,
  },
  people: {
    email: EMAIL,
    name: 'full_name nom nombre mitarbeiter',
    role: 'title funktion rolle fonction cargo',
    team: 'department abteilung equipe equipo',
  },
  rates: { currency: CURRENCY, on: 'date datum fecha', rate: 'kurs exchange_rate taux tasa tipo_de_cambio' },
}

/** The names by which people call a column of a canonical file, its own not among them: the likelier ones first. */
export function wordsFor(file: string, column: string): string[][] {
  const said = own[file]?.[column] ?? everywhere[column] ?? ''
  return said.split('/').map(wordsIn)
}

/** Whether anybody calls a column so. */
export function isColumnWord(normalName: string): boolean {
  return columnWords.has(withoutUmlauts(normalName))
}

function wordsIn(said: string): string[] {
  return said.split(/\s+/).filter((word) => word !== '' && word !== '/')
}

const columnWords = new Set(
  [everywhere, ...Object.values(own)]
    .flatMap((columns) => Object.values(columns).flatMap(wordsIn))
    .map(withoutUmlauts),
)
