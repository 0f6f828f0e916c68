"""Short ends of pages: a last sentence, a list between paragraphs."""

from reader.cleaning.clean import clean
from reader.core.articles import ArticleData, Markup, Original

PAGE = """<html lang="es"><body><div class="nota"><h1>Sequía obliga a racionar el agua</h1><div class="cuerpo">
<p>Desde el lunes habrá agua cada tercer día en los barrios altos. El ayuntamiento pide no lavar autos.</p>
<p>«Lavamos los trastes con la de ayer», dice doña Chayo Linares, vecina de San Miguel.</p>
<p>El manantial de Axitla da la mitad que hace un año, según la comisión estatal.</p>
<p><strong>Qué se puede hacer</strong></p>
<ul><li>Reparar fugas.</li><li>Recoger la lluvia de los techos.</li><li>Regar de noche.</li></ul>
<p>Si no llueve en mayo, llegarán pipas desde Cuernavaca.</p></div>
<div class="siguenos">Síguenos en Facebook, X e Instagram. Suscríbete a nuestro canal de WhatsApp.</div>
</div></body></html>"""


def test_a_short_last_sentence_and_a_list_before_it_stay() -> None:
    text = clean(ArticleData("page", Original(PAGE, Markup.PAGE))).text
    assert "Regar de noche." in text.plain
    assert text.plain.endswith("llegarán pipas desde Cuernavaca.")
