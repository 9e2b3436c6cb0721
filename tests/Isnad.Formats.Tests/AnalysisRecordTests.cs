using System.Buffers;
using System.Text;
using Isnad.Extraction;
using Isnad.Formats.Readers;
using Isnad.Formats.Writers;
using Isnad.Knowledge;

namespace Isnad.Formats.Tests;

public sealed class AnalysisRecordTests
{
    private static readonly Article[] Articles =
    [
        new()
        {
            Source = "one.txt", Title = "مقتل جنود", Outlet = "قناة الجزيرة", Author = "أحمد", Url = "https://news.example/1", Published = new DateOnly(2020, 6, 7), PublishedFrom = PublishedFrom.Metadata, Encoding = "utf-8",
            Text = "قال المتحدث باسم الجيش الليبي محمد قنونو إن قوات حكومة الوفاق سيطرت أمس السبت على مدينة سرت، وإن 12 جنديا على الأقل قتلوا في غارة جوية.\n\nوأكد مصدران عسكريان أن نحو 2.5 مليون دولار دفعت إلى اللواء المتقاعد خليفة حفتر، وقالت أنباء إنه سيزور القاهرة.",
        },
        new() { Source = "two.txt", Text = "مظاهرة في بنغازي 😀 احتجاجا على \"انقطاع\" الكهرباء.\u2028ولم يسقط قتلى." },
        new() { Source = "three.txt", Text = "No Arabic here." },
    ];

    [Fact]
    public void What_is_written_is_read_back_and_written_again_byte_for_byte()
    {
        var pipeline = new Pipeline(EmbeddedKnowledge.Lexicon);
        foreach (var article in Articles)
        {
            var analysis = pipeline.Read(article);
            var written = Write(analysis);
            var back = AnalysisRecord.Read(written);
            Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(Write(back)));
            Assert.Equal(analysis.Document, back.Document);
            Assert.Equal(analysis.Entities.Select(e => e.Country), back.Entities.Select(e => e.Country));
            Assert.Equal(analysis.Quantities, back.Quantities);
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"schema\":\"isnad.analysis/2\"}")]
    [InlineData("{\"schema\":\"isnad.analysis/1\"}")]
    [InlineData("{\"schema\":\"isnad.analysis/1\",\"document\":{\"id\":1}}")]
    [InlineData("no json")]
    [InlineData("")]
    public void What_is_no_record_is_refused(string json) =>
        Assert.Throws<FormatException>(() => AnalysisRecord.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void A_field_of_another_type_is_refused()
    {
        var written = Encoding.UTF8.GetString(Write(new Pipeline(EmbeddedKnowledge.Lexicon).Read(Articles[0])));
        foreach (var (from, to) in new[] { ("\"kind\":\"person\"", "\"kind\":\"nobody\""), ("\"published\":\"2020-06-07\"", "\"published\":\"2020-06-77\""), ("\"mentions\":[", "\"mentions\":null,\"more\":[") })
        {
            Assert.Contains(from, written, StringComparison.Ordinal);
            Assert.Throws<FormatException>(() => AnalysisRecord.Read(Encoding.UTF8.GetBytes(written.Replace(from, to, StringComparison.Ordinal))));
        }
    }

    private static byte[] Write(Analysis analysis)
    {
        var buffer = new ArrayBufferWriter<byte>();
        AnalysisJson.Write(buffer, analysis, JsonLayout.Lines);
        return buffer.WrittenSpan.ToArray();
    }
}
