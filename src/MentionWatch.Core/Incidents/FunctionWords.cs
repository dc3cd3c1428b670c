using System.Collections.Frozen;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Core.Incidents;

/// <summary>Spanish and English words that carry grammar and no subject: they never tell what an incident is about.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> Folded = (
        "que los las una uno unos unas del por para con sin sobre entre hasta desde como cuando donde porque pero más mas muy también tampoco este esta esto "
        + "estos estas ese esa eso esos esas aquel les nos sus mis tus todo toda todos todas otro otra hay han has haber sido ser soy eres son era fue están está estoy "
        + "tengo tiene tienen tener hace hacer hacen ahora aquí ahí así bien aún solo sólo nada nadie algo cada "
        + "yo ella ellos ellas nosotros nosotras vosotros vosotras usted ustedes conmigo contigo mía mío míos mías tuyo tuya suyo suya suyos suyas nuestro nuestra nuestros "
        + "nuestras vuestro vuestra aquella aquellos aquellas aquello mismo misma mismos mismas alguien alguno alguna algunos algunas ningún ninguna quien quienes cual cuales "
        + "mucho mucha muchos muchas poco poca pocos pocas tanto tanta tantos tantas tan menos casi además antes después luego entonces mientras aunque sino pues según contra "
        + "hacia tras durante hoy ayer siempre vez veces acabo acaba acaban acabamos acabar estar estaba estaban estamos estás estuvo fueron sea sean sería somos había habían "
        + "haya hubo hemos hecho hago hizo haciendo tenía tenemos tuve tuvo puede pueden puedo podría poder voy vas van vamos iba iban dice dicen decir dijo digo "
        + "the and that this these those with without from into for you your yours our ours their theirs his her hers its are was were been being have has had "
        + "having not but what when where which who why how all any each more most other some such only own same than too very can will just don't should now out "
        + "about over again then once here there they them she him does did doing because until while off below above both few nor via got get "
        + "we us one ones would could may might must shall also even still yet ever really much many another every else after before during between against myself yourself "
        + "itself themselves going gonna went goes let lets say says said it's i'm i've i'll i'd can't won't didn't doesn't isn't wasn't aren't couldn't wouldn't that's there's "
        + "you're you've they're they've we're we've he's she's let's what's who's")
        .Split(' ').Select(TextFolding.Fold).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word, folded, is one of them: people leave accents out.</summary>
    public static bool Contains(string folded) => Folded.Contains(folded);
}
