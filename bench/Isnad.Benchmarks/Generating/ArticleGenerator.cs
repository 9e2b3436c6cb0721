namespace Isnad.Generating;

/// <summary>Writes articles about a made-up course of events, with the truth about each. The same seed gives the same articles, in order of publication; memory does
/// not grow with their number.</summary>
public sealed class ArticleGenerator(int seed)
{
    private static readonly string[] Outlets =
    [
        "وكالة المدار", "صحيفة المرفأ", "إذاعة السهل", "موقع الضفاف", "قناة الأفق الجديد", "صحيفة النخيل", "وكالة الجسر", "موقع خط الساحل", "إذاعة الوادي", "صحيفة القلعة",
        "موقع الميناء", "قناة الرواق",
    ];

    private readonly Random _random = new(seed);
    private readonly SortedDictionary<DateOnly, List<(Happening Event, Report Report)>> _due = [];
    private readonly SortedDictionary<DateOnly, List<GeneratedArticle>> _copies = [];
    private readonly Dictionary<int, int[]> _ways = [];
    private int _happenings;
    private int _articles;

    /// <summary>Happenings of the days already written, by number; forgotten after ten days.</summary>
    public Dictionary<int, Happening> Recent { get; } = [];

    /// <summary>Writes articles without end.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="eachDay">Happenings of a day in each country.</param>
    public IEnumerable<GeneratedArticle> Write(DateOnly first, int eachDay)
    {
        for (var day = first; ; day = day.AddDays(1))
        {
            foreach (var theatre in Theatre.All)
                Plan(theatre, day, eachDay);
            foreach (var article in Day(day))
                yield return article;
            foreach (var old in Recent.Where(p => p.Value.Day < day.AddDays(-10)).Select(p => p.Key).ToList())
            {
                Recent.Remove(old);
                _ways.Remove(old);
            }
        }
    }

    private IEnumerable<GeneratedArticle> Day(DateOnly day)
    {
        if (_due.Remove(day, out var reports))
        {
            foreach (var (happening, report) in reports)
            {
                var article = Compose(happening, report, day);
                Copy(article);
                yield return article;
            }
        }

        if (!_copies.Remove(day, out var copies))
            yield break;
        foreach (var copy in copies)
            yield return copy with { Number = _articles++ };
    }

    private void Plan(Theatre theatre, DateOnly day, int eachDay)
    {
        var taken = new HashSet<(string, int)>();
        for (var i = 0; i < eachDay; i++)
        {
            var kind = (HappeningKind)_random.Next(7);
            var place = theatre.Places[_random.Next(theatre.Places.Length)];
            // Two events of one family in one town on one day are one event to any coder.
            if (!taken.Add((place, Family(kind))))
                continue;
            var swap = kind is not HappeningKind.AirStrike && _random.Next(2) == 1;
            var (doer, other) = swap ? (theatre.Second, theatre.First) : (theatre.First, theatre.Second);
            var killed = 3 + _random.Next(_random.Next(3) == 0 ? 60 : 12);
            var happening = new Happening(_happenings++, kind, theatre, place, day, doer, other, killed, 3 + _random.Next(killed * 2), Choose(kind));
            Recent[happening.Id] = happening;
            _ways[happening.Id] = Shuffle(6);
            Schedule(happening);
        }
    }

    private static int Family(HappeningKind kind) => kind switch { HappeningKind.Arrest => 1, HappeningKind.Protest => 2, HappeningKind.Bomb => 3, HappeningKind.Taking => 0, _ => 0 };

    private Disagreement Choose(HappeningKind kind)
    {
        var draw = _random.Next(10);
        return kind switch
        {
            HappeningKind.AirStrike or HappeningKind.Shelling => draw switch { 0 or 1 => Disagreement.Number, 2 => Disagreement.Update, 3 => Disagreement.Perpetrator, 4 => Disagreement.Occurrence, 5 => Disagreement.Date, _ => Disagreement.None },
            HappeningKind.Bomb => draw switch { 0 or 1 => Disagreement.Number, 2 or 3 => Disagreement.Update, 4 => Disagreement.Date, _ => Disagreement.None },
            HappeningKind.Clash => draw switch { 0 or 1 => Disagreement.Number, 2 => Disagreement.Update, _ => Disagreement.None },
            HappeningKind.Taking => draw < 4 ? Disagreement.Act : Disagreement.None,
            _ => Disagreement.None,
        };
    }

    private void Schedule(Happening happening)
    {
        var reports = 1 + _random.Next(4);
        if (happening.Disagreement != Disagreement.None)
            reports = Math.Max(2, reports);
        var outlets = Shuffle(Outlets.Length);
        for (var i = 0; i < reports; i++)
        {
            var odd = i == reports - 1 && happening.Disagreement != Disagreement.None;
            var behind = odd && happening.Disagreement == Disagreement.Update ? 2 : _random.Next(4) == 0 ? 1 : 0;
            if (happening.Disagreement == Disagreement.Number)
                behind = 0;
            Due(happening.Day.AddDays(behind), happening, new Report(Outlets[outlets[i]], i, odd));
        }
    }

    private void Due(DateOnly day, Happening happening, Report report)
    {
        if (!_due.TryGetValue(day, out var list))
            _due[day] = list = [];
        list.Add((happening, report));
    }

    private GeneratedArticle Compose(Happening happening, Report report, DateOnly published)
    {
        var sentences = new List<GeneratedSentence> { new(Lead(happening, report, published), happening.Id) };
        var count = 3 + _random.Next(4);
        for (var i = 0; i < count; i++)
            sentences.Add(new GeneratedSentence(Background(happening), null));
        if (_random.Next(6) == 0 && Another(happening, published) is { } other)
            sentences.Add(new GeneratedSentence("وفي سياق آخر، " + Lead(other, new Report(report.Outlet, 5, false), published), other.Id));
        return new GeneratedArticle
        {
            Number = _articles++,
            Title = $"{Title(happening)} في {happening.Place}",
            Outlet = report.Outlet,
            Published = published,
            Sentences = sentences,
        };
    }

    private Happening? Another(Happening happening, DateOnly published)
    {
        var others = Recent.Values.Where(h => h.Day == published && h.Theatre == happening.Theatre && h.Id != happening.Id && h.Place != happening.Place && h.Disagreement == Disagreement.None).ToList();
        return others.Count == 0 ? null : others[_random.Next(others.Count)];
    }

    private string Lead(Happening happening, Report report, DateOnly published)
    {
        var way = _ways[happening.Id][report.Order % 6];
        var text = report.Odd ? OddLead(happening, way) : happening.Disagreement == Disagreement.Number || way % 2 == 1
            ? Phrases.Said[way].Replace("{X}", Pick(Phrases.Clauses[happening.Kind], way / 2), StringComparison.Ordinal) : Phrases.Leads[happening.Kind][way];
        return Fill(text, happening, report, published, way);
    }

    private static string OddLead(Happening happening, int way) => happening.Disagreement switch
    {
        Disagreement.Update => Phrases.Updates[way % Phrases.Updates.Length].Replace("{E}", Phrases.Nouns[happening.Kind], StringComparison.Ordinal),
        Disagreement.Occurrence => Phrases.Denials[way % Phrases.Denials.Length],
        Disagreement.Act => Phrases.Withdrawals[way % Phrases.Withdrawals.Length],
        Disagreement.Date => Phrases.Leads[happening.Kind][way],
        _ => Phrases.Said[way].Replace("{X}", Pick(Phrases.Clauses[happening.Kind], way / 2), StringComparison.Ordinal),
    };

    private static string Fill(string text, Happening happening, Report report, DateOnly published, int way)
    {
        var odd = report.Odd ? happening.Disagreement : Disagreement.None;
        var (doer, other) = odd == Disagreement.Perpetrator ? (happening.Other, happening.Doer) : (happening.Doer, happening.Other);
        var killed = odd switch { Disagreement.Number => (happening.Killed * 2) + 3, Disagreement.Update => happening.Killed + 2 + (happening.Id % 5), _ => happening.Killed };
        var day = odd == Disagreement.Date ? happening.Day.AddDays(-1) : happening.Day;
        var speaker = odd switch { Disagreement.Occurrence => happening.Doer.Spokesman, Disagreement.Act => happening.Other.Spokesman, _ => Speaker(happening, report, odd) };
        var feminine = text.Contains("{A}", StringComparison.Ordinal) ? doer.Feminine : other.Feminine;
        return Forms(Forms(text, '[', ']', feminine), '<', '>', FeminineBody(speaker))
            .Replace("{A}", doer.Name, StringComparison.Ordinal).Replace("{B}", other.Name, StringComparison.Ordinal).Replace("{P}", happening.Place, StringComparison.Ordinal)
            .Replace("{T}", Calendar.Say(day, published, happening.Theatre.Months, way), StringComparison.Ordinal)
            .Replace("{K}", happening.Id % 2 == 0 ? Counting.People(killed) : Counting.Civilians(killed), StringComparison.Ordinal)
            .Replace("{J}", Counting.Count(happening.Injured, "آخرون", "آخرون", "آخرون"), StringComparison.Ordinal).Replace("{I}", Counting.Count(happening.Injured, "آخرين", "آخرين", "آخرين"), StringComparison.Ordinal).Replace("{D}", Counting.Count(killed, "قتلى", "قتيلاً", "قتيل"), StringComparison.Ordinal).Replace("{F}", Counting.Fighters(killed), StringComparison.Ordinal)
            .Replace("{N}", Counting.People(happening.Killed), StringComparison.Ordinal).Replace("{S}", speaker, StringComparison.Ordinal);
    }

    // Of two numbers, each has its own source; else bodies and officials take turns.
    private static string Speaker(Happening happening, Report report, Disagreement odd)
    {
        var bodies = happening.Theatre.Bodies;
        if (odd == Disagreement.Perpetrator)
            return happening.Doer.Spokesman;
        if (happening.Disagreement == Disagreement.Number)
            return odd == Disagreement.Number ? bodies[1] : bodies[0];
        return bodies[report.Order % bodies.Length];
    }

    private static string Forms(string text, char opens, char closes, bool feminine)
    {
        for (var open = text.IndexOf(opens); open >= 0; open = text.IndexOf(opens))
        {
            var slash = text.IndexOf('/', open);
            var close = text.IndexOf(closes, slash);
            text = text[..open] + (feminine ? text[(slash + 1)..close] : text[(open + 1)..slash]) + text[(close + 1)..];
        }

        return text;
    }

    private static bool FeminineBody(string speaker) => speaker.Split(' ')[0].EndsWith('ة');

    private string Background(Happening happening) => $"{Any(Phrases.Tellers)} {Any(Phrases.Lives)} {Any(Phrases.Qualifiers)}"
        .Replace("{P}", happening.Place, StringComparison.Ordinal)
        .Replace("{n}", (3 + _random.Next(8)).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private string Any(string[] ways) => ways[_random.Next(ways.Length)];

    // Every fifth article is taken over by others: as it is, shortened, with another first or last sentence, or with words swapped.
    private void Copy(GeneratedArticle article)
    {
        if (_random.Next(5) != 0)
            return;
        var copies = 1 + _random.Next(2);
        for (var i = 0; i < copies; i++)
        {
            var outlet = Outlets[_random.Next(Outlets.Length)];
            if (outlet == article.Outlet)
                continue;
            var day = article.Published;
            var sentences = article.Sentences.ToList();
            switch (_random.Next(4))
            {
                case 0:
                    sentences.Add(new GeneratedSentence("المصدر: وكالات.", null));
                    break;
                case 1 when sentences.Count > 3:
                    sentences.RemoveAt(sentences.Count - 1);
                    break;
                case 2:
                    sentences.Insert(1, new GeneratedSentence("ونقلت ذلك وسائل إعلام عدة.", null));
                    break;
                default:
                    sentences[^1] = sentences[^1] with { Text = sentences[^1].Text.Replace("السكان", "الأهالي", StringComparison.Ordinal).Replace("نحو", "قرابة", StringComparison.Ordinal) };
                    break;
            }

            if (!_copies.TryGetValue(day, out var list))
                _copies[day] = list = [];
            list.Add(article with { Title = $"أنباء من {article.Title}", Outlet = outlet, Sentences = sentences, CopyOf = article.CopyOf ?? article.Number });
        }
    }

    private int[] Shuffle(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        _random.Shuffle(order);
        return order;
    }

    private static string Pick(string[] ways, int which) => ways[which % ways.Length];

    private static string Title(Happening happening) => happening.Kind switch
    {
        HappeningKind.AirStrike => "غارة جوية",
        HappeningKind.Shelling => "قصف مدفعي",
        HappeningKind.Bomb => "انفجار",
        HappeningKind.Clash => "اشتباكات",
        HappeningKind.Taking => "معارك",
        HappeningKind.Arrest => "اعتقالات",
        _ => "مظاهرة",
    };

    private sealed record Report(string Outlet, int Order, bool Odd);
}
