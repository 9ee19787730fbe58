// What a field is called within one question or table, where its name means something else elsewhere.

/** By question or table and field: [Swedish, English]. */
export const NAMES_WITHIN = {
  "invitePlan.level": ["Hur väl kompetenserna ska kunnas (1–5)", "How well the competences must be known (1 to 5)"],
  "invitePlan.holders": ["Hur många som ska kunna varje", "How many are to know each"],
  "invitePlan.needs": ["Kompetenser med egen nivå och antal", "Competences with a level and number of their own"],
  "invitePlan.needs.level": ["Hur väl (1–5)", "How well (1 to 5)"],
  "invitePlan.needs.holders": ["Hur många", "How many"],
  "invitePlan.units": ["Enheter som ska vara företrädda", "Units to be represented"],
  "invitePlan.networks": ["Nätverk som ska vara företrädda", "Networks to be represented"],
  "invitePlan.employers": ["Arbetsgivare som ska vara företrädda", "Employers to be represented"],
  "invitePlan.alternatives": ["Andra grupper som är lika bra", "Other groups that are as good"],
  "invitePlan.front": ["Visa vad färre klarar", "Show what fewer can do"],
  "invitePlan.people.met": ["Har träffat av gruppen", "Has met of the group"],
  "invitePlan.people.meetings": ["Möten under perioden", "Meetings in the period"],
  "invitePlan.aims.sentence": ["Hur långt gruppen når", "How far the group goes"],
  "invitePlan.competences.level": ["Minst på nivå", "At least at level"],
  "invitePlan.competences.holders": ["Av minst så många", "By at least so many"],
  "invitePlan.front.met": ["Behov som uppfylls", "Needs met"],
  "invitePlan.front.needs": ["Behov i allt", "Needs in all"],
  "invitePlan.conflict.demand.sentence": ["Krav", "Demand"],
  "invitePlan.conflict.relaxation.sentence": ["Vad som hjälper", "What would help"],
  "invitePlan.conflict.relaxation.solvesAll": ["Löser allt", "Solves everything"],
  "roomCheck.level": ["Hur väl det ska kunnas (1–5)", "How well it must be known (1 to 5)"],
  "roomCheck.people": ["Personer i rummet", "People in the room"],
  "roomCheck.size": ["Antal i rummet", "How many in the room"],
};
