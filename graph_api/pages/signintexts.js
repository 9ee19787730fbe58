// What the pages say about signing in, in Swedish and English.

export const SIGN_IN = {
  signIn: ["Logga in", "Sign in"],
  signOut: ["Logga ut", "Sign out"],
  signedInAs: ["Inloggad som {0}", "Signed in as {0}"],
  noSignIn: [
    "Här finns ingen inloggning. Servern svarar bara på den här datorn, och den som kan öppna sidan ser allt.",
    "There is no sign-in here. The server answers on this machine only, and whoever can open this page sees everything.",
  ],
  token: ["Åtkomstnyckel", "Access token"],
  tokenHelp: [
    "Den som sköter servern ger dig en (mellanrum token create). Klistra in hela.",
    "Whoever runs the server gives you one (mellanrum token create). Paste all of it.",
  ],
  inMemory: [
    "Inloggningen finns bara i minnet på de sidor du har öppna. Laddar du om den här när ingen annan är öppen får du logga in igen.",
    "Your sign-in is kept only in the memory of the pages you have open. Reload this one while no other is open, and you have to sign in again.",
  ],
  tokenMissing: ["Klistra in en åtkomstnyckel först.", "Paste an access token first."],
  tokenRefused: [
    "Åtkomstnyckeln godtas inte: den är felskriven, för gammal eller återkallad. Klistra in den igen, eller be den som sköter servern om en ny.",
    "The access token is not accepted: it is mistyped, has expired or was revoked. Paste it again, or ask whoever runs the server for a new one.",
  ],
  signInAgain: [
    "Du är inte längre inloggad: inloggningen har gått ut eller återkallats. Logga in igen; det du har skrivit står kvar.",
    "You are no longer signed in: your sign-in has expired or was revoked. Sign in again; what you have typed stays.",
  ],
  signedOutHere: [
    "Du är utloggad här. Hos den som du loggade in hos är du kanske fortfarande inloggad: logga ut där också, om fler använder datorn.",
    "You are signed out here. Where you signed in you may still be signed in: sign out there too, if others use this machine.",
  ],
  atProvider: ["Du loggar in hos {0} och kommer tillbaka hit.", "You sign in at {0} and come back here."],
  withToken: ["Logga in med en åtkomstnyckel i stället", "Sign in with an access token instead"],
  newTab: ["Öppnas i en ny flik, där du också är inloggad", "Opens in a new tab, where you are signed in too"],
  needsHttps: [
    "Inloggning kräver https, som den här adressen inte har. Öppna sidan med https; går det inte, säg till den som sköter servern.",
    "Signing in needs https, which this address does not have. Open the page with https; if that fails, tell whoever runs the server.",
  ],
  notBegunHere: [
    "Svaret från inloggningen hör inte till något som börjades i den här fliken. Logga in igen.",
    "The answer to the sign-in belongs to nothing that was begun in this tab. Sign in again.",
  ],
  turnedBack: [
    "{0} släppte inte in dig, eller så avbröt du. Logga in igen, eller be den som sköter inloggningen om tillgång.",
    "{0} did not let you in, or you turned back. Sign in again, or ask whoever runs the sign-in for access.",
  ],
  providerRefused: [
    "{0} gav ingen inloggning ({1}). Försök igen; hjälper inte det, säg till den som sköter servern.",
    "{0} gave no sign-in ({1}). Try again; if that does not help, tell whoever runs the server.",
  ],
  providerSilent: [
    "{0} svarar inte den här sidan. Kontrollera nätet och logga in igen; hjälper inte det, säg till den som sköter servern.",
    "{0} does not answer this page. Check the network and sign in again; if that does not help, tell whoever runs the server.",
  ],
  mixedUp: [
    "Svaret på inloggningen är inte det som {0} skulle ge den här sidan, och används inte. Logga in igen; händer det igen, säg till den som sköter servern.",
    "The answer to the sign-in is not what {0} would give this page, and is not used. Sign in again; if it happens again, tell whoever runs the server.",
  ],
  notLetIn: [
    "Du är inloggad, men den här servern släpper inte in dig. Be den som sköter den om tillgång. {0}",
    "You have signed in, but this server does not let you in. Ask whoever runs it for access. {0}",
  ],
};
