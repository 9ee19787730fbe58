"""Words to make an invented Swedish region of: names of people and places, titles, competences."""

from typing import Final

FIRST: Final = (
    *("Anna", "Erik", "Maria", "Lars", "Karin", "Karl", "Margareta", "Anders", "Elisabeth", "Johan", "Eva", "Per"),
    *("Birgitta", "Nils", "Kristina", "Jan", "Linnéa", "Lennart", "Ingrid", "Olof", "Marie", "Gunnar", "Sofia", "Sven"),
    *("Åsa", "Fredrik", "Emma", "Bengt", "Helena", "Bo", "Johanna", "Daniel", "Sara", "Göran", "Malin", "Åke"),
    *("Frida", "Magnus", "Elin", "Hans", "Ulrika", "Björn", "Lena", "Mikael", "Ida", "Håkan", "Therese", "Jörgen"),
    *("Amina", "Mohammed", "Fatima", "Ali", "Leila", "Ahmad", "Zahra", "Hassan", "Mirjana", "Goran", "Ewa", "Piotr"),
    *("Päivi", "Jukka", "Aino", "Mika", "Ylva", "Östen", "Märta", "Sölve", "Ängla", "Dag", "Siv", "Tore"),
)
LAST: Final = (
    *("Andersson", "Johansson", "Karlsson", "Nilsson", "Eriksson", "Larsson", "Olsson", "Persson", "Svensson"),
    *("Gustafsson", "Pettersson", "Jonsson", "Jansson", "Hansson", "Bengtsson", "Jönsson", "Lindberg", "Jakobsson"),
    *("Magnusson", "Olofsson", "Lindström", "Lindqvist", "Lindgren", "Berg", "Axelsson", "Bergström", "Lundberg"),
    *("Lind", "Lundgren", "Lundqvist", "Mattsson", "Berglund", "Fredriksson", "Sandberg", "Henriksson", "Forsberg"),
    *("Sjöberg", "Wallin", "Engström", "Eklund", "Danielsson", "Lundin", "Håkansson", "Björk", "Bergman", "Gunnarsson"),
    *("Holm", "Wikström", "Samuelsson", "Isaksson", "Fransson", "Bergqvist", "Nyström", "Holmberg", "Arvidsson"),
    *("Löfgren", "Söderberg", "Nyberg", "Blomqvist", "Claesson", "Nordström", "Mårtensson", "Lundström", "Björklund"),
    *("Öberg", "Öhman", "Åberg", "Åström", "Östlund", "Ek", "Hassan", "Yilmaz", "Novak", "Korhonen", "Virtanen"),
)
SITES: Final = ("Mellanstad", "Norrvik", "Söderåsa", "Ekbacka")
"""Where people have their place of work; the first is where most are."""

PLACES: Final = (
    *("Björkliden", "Ängslätt", "Kvarnby", "Sjövik", "Hagalund", "Tallmon", "Åkersta", "Öna", "Lövberga", "Stenhamra"),
    *("Rönnskär", "Västanå", "Ålsta", "Fagerdal", "Granby", "Klockarp", "Mossgård", "Näset", "Rävlanda", "Skogså"),
)

TITLES: Final = {
    "care": ("sjuksköterska", "undersköterska", "läkare", "fysioterapeut", "medicinsk sekreterare", "kurator"),
    "it": ("systemförvaltare", "integrationsutvecklare", "driftstekniker", "testledare", "verksamhetsutvecklare"),
    "staff": ("handläggare", "utredare", "controller", "kommunikatör", "jurist", "administratör"),
    "field": ("trafikplanerare", "fastighetstekniker", "projektledare", "strateg", "samordnare"),
}
"""What those who do the work are called, by sort of unit."""

COMPETENCES: Final = {
    "Vårdprocesser": (
        "Triage",
        "Vårdplanering",
        "Palliativ vård",
        "Läkemedelsgenomgång",
        "Hemsjukvård",
        "Rehabilitering",
    ),
    "Vårdens information": ("Journaldokumentation", "Klinisk kodning", "Kvalitetsregister", "Samtycke", "Spårbarhet"),
    "Digitalisering": ("Integrationer", "Systemförvaltning", "Upphandling av system", "Användbarhet", "Testledning"),
    "Säkerhet": ("Informationsklassning", "Dataskydd", "Kontinuitetsplanering", "Patientsäkerhet"),
    "Styrning": ("Budgetprocess", "Avtalsrätt", "Processledning", "Förändringsledning", "Uppföljning", "Facilitering"),
    "Samhälle": ("Trafikplanering", "Tillgänglighet", "Fastighetsförvaltning", "Energi", "Näringslivsfrågor"),
}
"""What one can know, by the wider competence that each is a part of."""
