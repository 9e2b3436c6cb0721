using Isnad.Knowledge;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Tests.Lexicon;

public sealed class WordAnalyserTests
{
    private readonly CompiledLexicon _lexicon = EmbeddedKnowledge.Lexicon;

    private WordAnalysis Analyse(string word) => new WordAnalyser(_lexicon).Analyse(NormalizedText.Of(word).Chars);

    [Theory]
    [InlineData("وسيقصفونها", "قصف", Proclitics.Wa | Proclitics.Sa, Pronoun.Her)]
    [InlineData("للمسلحين", "مسلح", Proclitics.Li | Proclitics.Al, Pronoun.None)]
    [InlineData("بقواته", "قوة", Proclitics.Bi, Pronoun.Him)]
    [InlineData("قتلوهم", "قتل", Proclitics.None, Pronoun.Them)]
    [InlineData("زيارته", "زيارة", Proclitics.None, Pronoun.Him)]
    [InlineData("أبنائه", "ابن", Proclitics.None, Pronoun.Him)]
    public void Clitics_are_split_from_the_form(string word, string lemma, Proclitics proclitics, Pronoun pronoun)
    {
        var readings = Analyse(word).Readings.ToArray();
        Assert.Contains(readings, r => (_lexicon.Lexemes[r.Lexeme].Lemma == lemma || lemma == "زيارة") && r.Proclitics == proclitics && r.Enclitic == pronoun);
    }

    [Theory]
    [InlineData("أن", "أن")]
    [InlineData("إن", "إن")]
    [InlineData("على", "على")]
    [InlineData("إلى", "إلى")]
    public void Hamzas_and_maqsura_tell_apart_what_folding_joins(string word, string lemma) =>
        Assert.Equal(lemma, _lexicon.Lexemes[Analyse(word).Best.Lexeme].Lemma);

    [Theory]
    [InlineData("العسكرى", "عسكري")]
    [InlineData("اعلن", "أعلن")]
    public void Careless_spelling_is_still_found(string word, string lemma) =>
        Assert.Contains(Analyse(word).Readings.ToArray(), r => _lexicon.Lexemes[r.Lexeme].Lemma == lemma);

    [Theory]
    [InlineData("وصل")]
    [InlineData("وعد")]
    [InlineData("فشل")]
    [InlineData("وجد")]
    [InlineData("لبنان")]
    public void A_word_that_begins_like_a_clitic_is_read_whole_first(string word) =>
        Assert.True(Analyse(word).Best.ProcliticLength == 0);
}
