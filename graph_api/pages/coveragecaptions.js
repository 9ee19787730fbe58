// What the coverage of an invitation says, in Swedish and English.

/** The captions by name: [Swedish, English]. */
export const COVERAGE = {
  covers: ["{0} personer kan {1} av {2} kompetenser.", "{0} people know {1} of {2} competences."],
  fewest: ["Färre räcker inte: det är bevisat.", "Fewer cannot do it: this is proved."],
  perhapsFewer: [
    "Kanske räcker färre, men inte färre än {0}: tiden tog slut.",
    "Perhaps fewer can, but no fewer than {0}: the time was up.",
  ],
  infeasible: ["Ingen grupp alls uppfyller allt som krävs.", "No group at all meets everything that is asked for."],
  outOfTime: ["Tiden tog slut innan någon grupp hittades.", "The time was up before a group was found."],
  noPlan: ["Det finns inget att planera med.", "There is nothing to plan with."],
  uncoveredAre: ["Ingen känd kan: {0}.", "Nobody is known to know: {0}."],
  levelsLacking: ["Ingen känd finns på nivån: {0}.", "Nobody is known at the level: {0}."],
  loosenOne: [
    "Lätta på ett av kraven i formuläret och fråga igen.",
    "Loosen one of the demands in the form and ask again.",
  ],
  coverageRegion: ["Täckningen", "The coverage"],
  coverageCaption: [
    "{0} personer och {1} kompetenser: vem som har med sig vad.",
    "{0} people and {1} competences: who brings what.",
  ],
  person: ["Person", "Person"],
  noLevel: ["nivå okänd", "level unknown"],
  noUnit: ["enhet okänd", "unit unknown"],
  asked: ["måste vara med", "must be there"],
  first: ["har med sig", "brings it"],
  also: ["har också", "has it too"],
  uncovered: ["täcks inte", "uncovered"],
  hasNot: ["har inte", "has not"],
  alone: ["ensam om", "only one"],
  first_means: [
    "Först i planen av dem som kan. ”Ensam om”: ingen annan som kan bjudas har det.",
    "The first in the plan who has it. “Only one”: nobody else who may be invited has it.",
  ],
  also_means: ["Någon annan i gruppen, som också kan.", "Someone else in the group who has it too."],
  uncovered_means: ["Ingen känd person kan det.", "Nobody is known to have it."],
  inRoom: ["I rummet", "In the room"],
  others: ["Andra som kan komma", "Others who could come"],
  whyEach: ["Varför var och en är med", "Why each is invited"],
  couldComeInstead: ["Andra som kan komma i stället", "Who could come instead"],
  couldCome: ["Vilka som kan", "Who could come"],
  andMore: ["och {0} till", "and {0} more"],
};
