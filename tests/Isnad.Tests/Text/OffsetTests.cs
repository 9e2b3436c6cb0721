using System.Text;
using Isnad.Text;

namespace Isnad.Tests.Text;

/// <summary>Random text with marks of every kind put in: offsets lead back to the original words.</summary>
public sealed class OffsetTests
{
    private const string Letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىةٱ";
    private const string Marks = "\u064B\u064C\u064E\u064F\u0650\u0651\u0652\u0670\u0653\u0655\u0640\u200C\u200D\u200E\u200F\u061C\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF\u00AD\u06D6\u08F0";
    private const string Others = " \n\t.,،؛؟!\"«»“”'()[]-–/:0123456789٠١٢٣٤٥٦٧٨٩۴۵%aZéü\u00A0\uFEFB\uFEF7\uFE8D\uFEDF\uFBFC\u06CC\u06A9\u06AF\u067E\uD83D\uDE00\uD800\0";

    [Fact]
    public void Tokens_lead_back_to_their_words_whatever_marks_stand_inside()
    {
        var random = new Random(1447);
        for (var round = 0; round < 400; round++)
        {
            var text = RandomText(random);
            var normal = NormalizedText.Of(text);
            var at = 0;
            foreach (var token in Tokenizer.Tokenize(normal, null))
            {
                Assert.InRange(token.Start, at, text.Length);
                Assert.InRange(token.End, token.Start + 1, text.Length);
                at = token.End;
                var slice = NormalizedText.Of(text[token.Start..token.End]).Chars.ToString();
                Assert.Equal(normal.Chars.Slice(token.NormStart, token.NormLength).ToString(), slice);
                Assert.Equal(token.Span, normal.OriginalSpan(token.NormStart, token.NormStart + token.NormLength));
                Assert.Equal(token.NormStart, normal.FromOriginal(token.Start));
            }
        }
    }

    [Fact]
    public void Marks_change_no_word()
    {
        var random = new Random(632);
        for (var round = 0; round < 200; round++)
        {
            var plain = RandomWords(random);
            var marked = new StringBuilder();
            foreach (var c in plain)
            {
                marked.Append(c);
                while (char.IsLetter(c) && random.Next(3) == 0)
                    marked.Append(Marks[random.Next(Marks.Length)] is '\u0653' or '\u0655' ? '\u064E' : Marks[random.Next(12, Marks.Length)]);
            }

            Assert.Equal(Folds(plain), Folds(marked.ToString()));
        }
    }

    [Fact]
    public void Sentences_and_quotations_hold_together_on_any_text()
    {
        var random = new Random(99);
        var segmenter = new ArticleSegmenter(TableLexicon.Lexicon);
        var splitter = new SentenceSplitter(TableLexicon.Lexicon);
        for (var round = 0; round < 300; round++)
        {
            var segmented = segmenter.Segment(new Article { Text = RandomText(random) });
            Assert.All(segmented.Imprint, p => Assert.InRange(p.Span.End, p.Span.Start, segmented.Document.Text.Length));
            var tokens = Tokenizer.Tokenize(segmented.Text, null);
            var quotations = new List<Quotation>();
            QuotationFinder.Find(segmented.Text, tokens, quotations);
            var sentences = new List<Sentence>();
            splitter.Split(segmented.Text, tokens, [], quotations, sentences);
            Check(tokens, quotations, sentences);
        }
    }

    private static void Check(Token[] tokens, List<Quotation> quotations, List<Sentence> sentences)
    {
        for (var q = 0; q < quotations.Count; q++)
        {
            Assert.InRange(quotations[q].End, quotations[q].First, tokens.Length);
            Assert.True(q == 0 || quotations[q - 1].First <= quotations[q].First);
            if (quotations[q].Parent is >= 0 and var parent)
            {
                Assert.True(parent < q);
                Assert.InRange(quotations[q].First, quotations[parent].First, quotations[parent].End);
                Assert.InRange(quotations[q].End, quotations[q].First, quotations[parent].End);
            }
        }

        var at = 0;
        foreach (var sentence in sentences)
        {
            Assert.Equal(at, sentence.First);
            Assert.InRange(sentence.End - sentence.First, 1, SentenceSplitter.MaxLength);
            at = sentence.End;
        }

        Assert.Equal(tokens.Length, at);
    }

    private static List<ulong> Folds(string text) => [.. Tokenizer.Tokenize(NormalizedText.Of(text), null).Select(t => t.Fold)];

    private static string RandomWords(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(5, 60); i > 0; i--)
            text.Append(random.Next(6) == 0 ? ' ' : Letters[random.Next(Letters.Length)]);
        return text.ToString();
    }

    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 300); i > 0; i--)
        {
            var from = random.Next(10) switch { < 6 => Letters, < 8 => Marks, _ => Others };
            text.Append(from[random.Next(from.Length)]);
        }

        return text.ToString();
    }
}
