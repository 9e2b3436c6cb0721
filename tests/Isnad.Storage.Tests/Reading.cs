using System.Buffers;
using System.Text;
using Isnad.Extraction;
using Isnad.Formats.Writers;
using Isnad.Knowledge;

namespace Isnad.Storage.Tests;

/// <summary>Makes items of texts as the import does.</summary>
internal static class Reading
{
    private static readonly Lazy<Pipeline> Shared = new(static () => new Pipeline(EmbeddedKnowledge.Lexicon));

    /// <summary>Reports that between them hold everything an analysis can: events with all fields, chains, relations, labels, figures.</summary>
    public static readonly Article[] Articles =
    [
        new()
        {
            Source = "one.txt", Title = "مقتل جنود في سرت", Outlet = "الجزيرة نت", Published = new DateOnly(2020, 6, 7), PublishedFrom = PublishedFrom.Metadata,
            Text = "قال المتحدث باسم الجيش الليبي محمد قنونو إن قوات حكومة الوفاق سيطرت أمس السبت على مدينة سرت، وإن 12 جنديا على الأقل قتلوا في غارة جوية.\n\nوأضاف المتحدث أن الطائرات تابعة للإمارات التي تدعم اللواء المتقاعد خليفة حفتر.",
        },
        new()
        {
            Source = "two.txt", Url = "https://news.example/2", Outlet = "العربية", Published = new DateOnly(2020, 6, 8), PublishedFrom = PublishedFrom.Metadata,
            Text = "نفى مصدر عسكري مقرب من القيادة العامة سيطرة المليشيات على سرت. وأكد المشير خليفة حفتر خلال زيارة إلى القاهرة أن الجيش سيحرر طرابلس.\n\nوزار وزير الخارجية التركي مولود جاويش أوغلو طرابلس يوم 17 يونيو 2020 والتقى رئيس الحكومة فايز السراج. وقتل نحو 30 مدنيا وأصيب 45 بينهم أطفال في قصف مدفعي على طرابلس.",
        },
        new()
        {
            Source = "three.txt", Text = "مظاهرة في بنغازي 😀 احتجاجا على انقطاع الكهرباء. ولم يسقط قتلى.",
        },
    ];

    public static readonly AnalysisVersion Version = new("1.0", "k1");

    public static Analysis Read(Article article) => Shared.Value.Read(article);

    public static ArchiveItem Item(Article article, string? place = null)
    {
        var analysis = Read(article);
        return new ArchiveItem
        {
            Place = place ?? article.Url ?? article.Source,
            Article = article,
            Analysis = analysis,
            Record = Record(analysis),
            Version = Version,
            Bytes = Encoding.UTF8.GetBytes(article.Text),
            MediaType = "text/plain",
        };
    }

    public static byte[] Record(Analysis analysis)
    {
        var buffer = new ArrayBufferWriter<byte>();
        AnalysisJson.Write(buffer, analysis, JsonLayout.Lines);
        return buffer.WrittenSpan.ToArray();
    }
}
