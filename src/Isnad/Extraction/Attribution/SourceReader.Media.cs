using Isnad.Extraction.Clauses;
using Isnad.Lexicon;
using Isnad.Text;

namespace Isnad.Extraction.Attribution;

/// <content>What stands between a source and what it says: the media it spoke to or that carried its text, and its conditions.</content>
internal sealed partial class SourceReader
{
    /// <summary>The media addressed between a verb without subject and what is claimed.</summary>
    public List<Source> Media(int first, int limit)
    {
        var media = new List<Source>(1);
        for (var i = first; i < limit && media.Count == 0; i++)
        {
            if (Medium(i) is >= 0 and var medium && medium < limit)
                media.Add(MediumAt(medium, limit));
        }

        return media;
    }

    /// <summary>The noun of the medium addressed at a token ("to the agency", "to «name»"); -1 when none.</summary>
    private int Medium(int i)
    {
        if (text[i].Reading.Has(Proclitics.Li) && text[i].IsNominal && text.IsMedium(i))
            return i;
        if (text.Kind(i) != TokenKind.Word)
            return -1;
        // A lam that stands alone before a quoted name.
        return text.Reading.Tokens[i].NormLength == 1 && text.Reading.Normal(i)[0] == Letters.Lam && text.Opening(i + 1) >= 0 ? i + 2 : -1;
    }

    /// <summary>Reads what stands between the description and what is claimed: conditions, and media spoken to.</summary>
    private void Circumstances(Source source, int limit)
    {
        for (var i = source.End; i < limit; i++)
        {
            if (source.Kind == LinkKind.Media)
                return;
            if (source.Condition.End == 0 && text.Has(i, PhraseRole.Condition))
            {
                var end = i + 1;
                while (end < limit && text.Kind(end) is TokenKind.Word && !text.OpensContent(end))
                    end++;
                source.Condition = (i, end);
            }
            else if (source.Through.Count == 0 && text.Carries(i, out var carrier) && carrier < limit)
            {
                source.Through.Add(MediumAt(carrier, limit));
            }
            else if (source.Through.Count == 0 && Medium(i) is >= 0 and var medium && medium < limit)
            {
                source.Through.Add(MediumAt(medium, limit));
            }
            else if (source.Through.Count == 0 && text[i].Role is WordRole.Preposition && Marked(source.End, i, PhraseRole.Circumstance)
                && text[i + 1].IsNominal && text.IsMedium(i + 1) && i + 1 < limit)
            {
                source.Through.Add(MediumAt(i + 1, limit));
            }
        }
    }

    private Source MediumAt(int token, int limit)
    {
        var end = token + 1;
        var quoted = text.Kind(token - 1) == TokenKind.Quote;
        while (end < limit && end < token + 8 && (text.Kind(end) is TokenKind.Word or TokenKind.Latin || (!quoted && text.Opening(end) >= 0)
            || (text.Kind(end) == TokenKind.Quote && text.Kind(end - 1) != TokenKind.Quote && !quoted)) && !text.OpensContent(end)
            && text[end].Role is WordRole.Noun or WordRole.Name or WordRole.Adjective or WordRole.None && !text.IsTime(end) && !text[end].Governed && !text[end].Joined)
            end++;
        var mention = text.MentionAt(token);
        return new Source
        {
            Kind = LinkKind.Media,
            First = token,
            End = end,
            Head = token,
            Skip = text[token].Reading.ProcliticLength,
            Mention = mention,
            Entity = mention >= 0 ? text.Reading.Mentions[mention].Entity : -1,
        };
    }
}
