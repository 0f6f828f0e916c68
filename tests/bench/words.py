"""Word lists and sentence forms of five languages, written for the measurements: news that says nothing."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """What articles in one language are made from."""

    code: str
    nouns: tuple[str, ...]
    verbs: tuple[str, ...]
    adjectives: tuple[str, ...]
    forms: tuple[str, ...]
    """Sentences with N, V, A for a noun, verb, adjective."""
    said: str
    """A sentence with a quotation: ``{quote}`` in marks, ``{who}``."""
    about: str
    """A sentence that names somebody: ``{who}``, ``{body}``, ``{place}``."""
    title: str
    """A title with ``{place}``, N and V."""
    first: tuple[str, ...]
    last: tuple[str, ...]
    bodies: tuple[str, ...]
    places: tuple[str, ...]


def _list(words: str) -> tuple[str, ...]:
    return tuple(words.split())


ENGLISH = Language(
    "en",
    _list(
        "council harbour minister budget school bridge report winter tax farmer river city court judge police train "
        "hospital nurse teacher union strike vote party leader talk market price bank loan house rent water storm "
        "flood dike ship port factory worker energy wind grid storage border treaty army peace summit trade tariff "
        "museum painting film festival club match coach season record research study virus vaccine doctor data "
        "network engine satellite forest fire drought harvest village road tunnel airport airline ticket queue"
    ),
    _list(
        "delays approves rejects questions expects plans opens closes builds sells buys warns denies admits doubts "
        "welcomes fears supports opposes reviews examines counts promises cuts raises lowers moves signs"
    ),
    _list(
        "new old local national early late cheap costly safe risky quiet loud public private green grey small large "
        "sudden slow strong weak former future broad narrow open hidden"
    ),
    (
        "The A N of the N V a A N before the end of the N, and nobody in the N knows what that means for the N",
        "After a A N the N V the N, but the N of the A N remains unclear",
        "In the N there is little doubt that the A N V more than one N this year",
        "It is the third time that the N V a N without a N, according to a A N",
        "Whether the N V the N depends on the A N, and on the N that it needs",
        "For many people in the N the A N is a N that comes too late",
    ),
    "“{quote},” said {who} of the {body} on Tuesday.",
    "{who} travelled to {place} to speak with the {body} about the N and the A N.",
    "{place}: A N V N",
    ("Ada", "Owen", "Marsha", "Clive", "Nora", "Hugh", "Ivy", "Piers", "Tessa", "Rowan", "Edith", "Silas"),
    ("Hallbrook", "Pennick", "Ashdown", "Merriton", "Cray", "Wexcombe", "Lorne", "Thackley", "Sandal", "Orrick"),
    ("Harbour Board", "Northern Court", "Tide Institute", "Grain Union", "Coast Bank", "Ministry of Works"),
    ("Eastmouth", "Carrick Sound", "Wending", "Stonehaven Bay", "Lower Marl", "Tarnside", "Quayford", "Holm"),
)

DUTCH = Language(
    "nl",
    _list(
        "gemeente haven minister begroting school brug rapport winter belasting boer rivier stad rechter politie trein "
        "ziekenhuis leraar vakbond staking stem partij leider gesprek markt prijs bank lening huis huur water storm "
        "overstroming dijk schip fabriek arbeider energie wind net opslag grens verdrag leger vrede top handel museum "
        "schilderij film festival club wedstrijd coach seizoen record onderzoek virus vaccin dokter gegeven netwerk "
        "motor satelliet bos brand droogte oogst dorp weg tunnel vliegveld kaartje wachtrij"
    ),
    _list(
        "vertraagt keurt verwerpt verwacht plant opent sluit bouwt verkoopt koopt waarschuwt ontkent betwijfelt "
        "verwelkomt vreest steunt onderzoekt telt belooft verlaagt verhoogt verplaatst ondertekent"
    ),
    _list(
        "nieuwe oude lokale landelijke vroege late goedkope dure veilige stille luide openbare groene grijze kleine "
        "grote plotselinge trage sterke zwakke voormalige brede smalle open verborgen"
    ),
    (
        "De A N van de N V een A N voor het einde van de N, en niemand in de N weet wat dat voor de N betekent",
        "Na een A N V de N de N, maar over de N van de A N blijft veel onduidelijk",
        "In de N twijfelt bijna niemand eraan dat de A N dit jaar meer dan één N V",
        "Het is de derde keer dat de N een N zonder N V, zo blijkt uit een A N",
        "Of de N de N V, hangt af van de A N, en van de N die daarvoor nodig is",
        "Voor veel mensen in de N is de A N een N die te laat komt",
    ),
    "‘{quote}’, zei {who} van de {body} dinsdag.",
    "{who} reisde naar {place} om met de {body} over de N en de A N te spreken.",
    "{place}: A N V N",
    ("Marit", "Joost", "Sanne", "Bram", "Fenna", "Ruben", "Lotte", "Wouter", "Anouk", "Teun", "Hilde", "Sjoerd"),
    ("de Wilde", "van der Poel", "Hoekstra", "Terpstra", "Brouwer", "Vermaat", "Kuipers", "Zandberg", "Ottens", "Roos"),
    ("Waterraad", "Noordelijke Rechtbank", "Getijdeninstituut", "Graanbond", "Kustbank", "Dienst Werken"),
    ("Oosterdam", "Wierhaven", "Zandmeer", "Noordkoog", "Lageveen", "Terwolde aan Zee", "Brielrade", "Holm"),
)

GERMAN = Language(
    "de",
    _list(
        "Gemeinde Hafen Ministerin Haushalt Schule Brücke Bericht Winter Steuer Bauer Fluss Stadt Gericht Polizei Zug "
        "Klinik Lehrer Gewerkschaft Streik Stimme Partei Gespräch Markt Preis Bank Kredit Haus Miete Wasser Sturm Flut "
        "Deich Schiff Fabrik Arbeiter Energie Wind Netz Speicher Grenze Vertrag Armee Frieden Gipfel Handel Museum "
        "Gemälde Film Verein Spiel Trainer Saison Forschung Studie Virus Impfstoff Arzt Daten Motor Satellit Wald "
        "Brand Dürre Ernte Dorf Straße Tunnel Flughafen Schlange"
    ),
    _list(
        "verzögert billigt verwirft erwartet plant öffnet schließt baut verkauft kauft "
        "warnt leugnet bezweifelt begrüßt "
        "fürchtet stützt prüft zählt verspricht senkt erhöht verlegt unterschreibt"
    ),
    _list(
        "neue alte örtliche landesweite frühe späte billige teure sichere stille laute öffentliche grüne graue kleine "
        "große plötzliche langsame starke schwache frühere breite schmale offene"
    ),
    (
        "Die A N der N V eine A N vor dem Ende der N, und niemand in der N weiß, was das für die N bedeutet",
        "Nach einer A N V die N die N, doch über die N der A N bleibt vieles unklar",
        "In der N zweifelt kaum jemand daran, dass die A N in diesem Jahr mehr als eine N V",
        "Es ist das dritte Mal, dass die N eine N ohne N V, wie eine A N zeigt",
        "Ob die N die N V, hängt von der A N ab, und von der N, die dafür nötig ist",
        "Für viele Menschen in der N ist die A N eine N, die zu spät kommt",
    ),
    "„{quote}“, sagte {who} von der {body} am Dienstag.",
    "{who} reiste nach {place}, um mit der {body} über die N und die A N zu sprechen.",
    "{place}: A N V N",
    ("Greta", "Anton", "Frieda", "Jonas", "Helene", "Moritz", "Käthe", "Emil", "Ruth", "Albrecht", "Lena", "Veit"),
    ("Althaus", "Brenner", "Dornfeld", "Eschweiler", "Grünwald", "Kessler", "Lindhorst", "Möhring", "Sattler", "Thies"),
    ("Hafenbehörde", "Nordkammer", "Gezeitenanstalt", "Kornunion", "Küstenbank", "Werkverwaltung"),
    ("Osterhafen", "Steinbüttel", "Wendmark", "Niederau", "Kaltbrück", "Marschendorf", "Südwerder", "Holm"),
)

FRENCH = Language(
    "fr",
    _list(
        "commune gare ministre école enquête taxe ferme rivière ville juge police grève clinique voix réunion banque "
        "maison facture eau tempête crue digue usine énergie frontière armée paix "
        "rencontre peinture fête équipe saison "
        "étude maladie forêt sécheresse récolte route galerie file tribune loi réforme dépense recette moisson plage "
        "île lumière machine mesure montagne monnaie musique neige nuit page patience photo place pluie porte"
    ),
    _list(
        "retarde approuve rejette attend prévoit ouvre ferme construit vend achète "
        "craint soutient examine compte promet "
        "réduit relève déplace signe refuse accueille"
    ),
    _list(
        "nouvelle vieille locale nationale tardive coûteuse sûre calme publique privée verte grise petite grande "
        "soudaine lente forte faible ancienne large étroite ouverte"
    ),
    (
        "La A N de la N V une A N avant la fin de la N, et personne dans la N ne sait ce que cela change pour la N",
        "Après une A N, la N V la N, mais la N de la A N reste incertaine",
        "Dans la N, presque personne ne doute que la A N V cette année plus d’une N",
        "C’est la troisième fois que la N V une N sans N, selon une A N",
        "Que la N V ou non la N dépend de la A N, et de la N qu’il faudra",
        "Pour beaucoup de gens de la N, la A N est une N qui vient trop tard",
    ),
    "« {quote} », a déclaré {who} de la {body} mardi.",
    "{who} s’est rendue à {place} pour parler avec la {body} de la N et de la A N.",
    "{place} : A N V N",
    ("Solène", "Mathieu", "Agnès", "Bastien", "Céleste", "Loïc", "Margaux", "Théo", "Inès", "Gaspard", "Odile", "Rémi"),
    ("Aubertin", "Beaulac", "Chastel", "Delorme", "Fontenay", "Garrigue", "Lavigne", "Marchal", "Roussel", "Vasseur"),
    ("Chambre du Port", "Cour du Nord", "Maison des Marées", "Ligue du Grain", "Caisse Côtière", "Régie des Travaux"),
    ("Port-Lointain", "Vieilmarais", "Saint-Orlan", "Bellerive", "Clairval", "Haute-Dune", "Montgrave", "Holm"),
)

SPANISH = Language(
    "es",
    _list(
        "aldea estación ministra escuela encuesta tasa granja ribera ciudad jueza policía huelga clínica voz reunión "
        "casa factura agua tormenta crecida presa fábrica energía frontera paz cumbre "
        "pintura fiesta temporada investigación "
        "vacuna selva sequía cosecha carretera galería fila ley reforma subida bajada "
        "plaza playa isla luz máquina medida "
        "montaña moneda música nieve noche página paciencia foto lluvia puerta red senda tarea tierra"
    ),
    _list(
        "retrasa aprueba rechaza espera planea abre cierra construye vende compra teme apoya examina cuenta promete "
        "reduce eleva traslada firma niega acoge"
    ),
    _list(
        "nueva vieja local nacional tardía costosa segura tranquila pública privada "
        "verde gris pequeña grande repentina "
        "lenta fuerte débil antigua ancha estrecha abierta"
    ),
    (
        "La A N de la N V una A N antes del final de la N, y nadie en la N sabe qué significa eso para la N",
        "Después de una A N, la N V la N, pero la N de la A N sigue sin aclararse",
        "En la N casi nadie duda de que la A N V este año más de una N",
        "Es la tercera vez que la N V una N sin N, según una A N",
        "Que la N V o no la N depende de la A N, y de la N que haga falta",
        "Para mucha gente de la N, la A N es una N que llega demasiado tarde",
    ),
    "«{quote}», dijo {who} de la {body} el martes.",
    "{who} viajó a {place} para hablar con la {body} de la N y de la A N.",
    "{place}: A N V N",
    ("Lucía", "Andrés", "Nuria", "Íñigo", "Carmela", "Bruno", "Elvira", "Tomás", "Rocío", "Gonzalo", "Inés", "Álvaro"),
    ("Albarrán", "Bermejo", "Castañón", "Dueñas", "Escudero", "Fajardo", "Luengo", "Montalbo", "Quiñones", "Tordera"),
    ("Junta del Puerto", "Sala del Norte", "Casa de Mareas", "Liga del Grano", "Caja Costera", "Agencia de Obras"),
    ("Puerto Lejano", "Villamarisma", "San Orlando", "Belrío", "Clarovalle", "Duna Alta", "Montegrave", "Holm"),
)

LANGUAGES = (DUTCH, ENGLISH, GERMAN, FRENCH, SPANISH)
