/** Domains that many companies share, and that therefore tell none: free mailboxes, and places where everybody has a page. */

/** Under any suffix: yahoo.de, yahoo.co.jp. */
const EVERYWHERE: ReadonlySet<string> = new Set(
  'gmail googlemail yahoo ymail rocketmail hotmail outlook live msn gmx yandex freenet'.split(' '),
)

const SHARED: ReadonlySet<string> = new Set(
  (
    'aol.com aim.com icloud.com me.com mac.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de ' +
    'tuta.io tuta.com mail.com email.com usa.com zoho.com zohomail.com zohomail.eu fastmail.com fastmail.fm hey.com ' +
    'hushmail.com inbox.com mail.ru bk.ru list.ru inbox.ru rambler.ru ukr.net web.de t-online.de online.de arcor.de ' +
    'posteo.de mailbox.org 1und1.de orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr libero.it virgilio.it ' +
    'tiscali.it alice.it tin.it tim.it telefonica.net terra.com.br uol.com.br bol.com.br ig.com.br sapo.pt bluewin.ch ' +
    'hispeed.ch sunrise.ch chello.at aon.at a1.net telenet.be skynet.be ziggo.nl kpnmail.nl planet.nl home.nl xs4all.nl ' +
    'hetnet.nl btinternet.com sky.com talktalk.net virginmedia.com ntlworld.com blueyonder.co.uk comcast.net verizon.net ' +
    'att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net optonline.net juno.com shaw.ca rogers.com ' +
    'sympatico.ca bigpond.com bigpond.net.au optusnet.com.au xtra.co.nz qq.com 163.com 126.com yeah.net sina.com sina.cn ' +
    'sohu.com 139.com naver.com hanmail.net daum.net nate.com rediffmail.com seznam.cz centrum.cz wp.pl o2.pl onet.pl ' +
    'interia.pl abv.bg mailinator.com guerrillamail.com yopmail.com temp-mail.org ' +
    'linkedin.com facebook.com instagram.com twitter.com x.com youtube.com tiktok.com xing.com google.com github.com ' +
    'linktr.ee medium.com'
  ).split(' '),
)

/** @param domain as it is registered, in lower case */
export function saysNobody(domain: string): boolean {
  return SHARED.has(domain) || EVERYWHERE.has(domain.slice(0, domain.indexOf('.')))
}
