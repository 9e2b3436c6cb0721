using Isnad.Corpus;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Reads what documents tell by day of publication and of one day by id, as the corpus wants them.</summary>
internal static class DaySequence
{
    // Documents that were imported in the order of their days are read many at once.
    private const int LongestRun = 200;

    /// <summary>Number, account and text of each document.</summary>
    public static IEnumerable<(long No, DocumentAccount Account, string Text)> Read(Session session) => Read(session, Numbers(session.Connection.Kept("SELECT no FROM document ORDER BY day, id")));

    /// <summary>The same of the documents from a day on.</summary>
    public static IEnumerable<(long No, DocumentAccount Account, string Text)> Read(Session session, DateOnly from) =>
        Read(session, Numbers(session.Connection.Kept("SELECT no FROM document WHERE day >= ?1 ORDER BY day, id").Set(1, from)));

    /// <summary>The same of some documents, in this order.</summary>
    public static IEnumerable<(long No, DocumentAccount Account, string Text)> Read(Session session, List<long> numbers)
    {
        foreach (var (first, last) in Runs(numbers))
        {
            var no = first;
            foreach (var account in session.Loader.Load(first, last))
                yield return (no++, account, session.Loader.Text);
        }
    }

    /// <summary>The first column of all rows.</summary>
    public static List<long> Numbers(Statement rows)
    {
        var numbers = new List<long>();
        while (rows.Step())
            numbers.Add(rows.Number(0));
        return numbers;
    }

    private static IEnumerable<(long First, long Last)> Runs(List<long> numbers)
    {
        for (var i = 0; i < numbers.Count;)
        {
            var end = i + 1;
            while (end < numbers.Count && end - i < LongestRun && numbers[end] == numbers[end - 1] + 1)
                end++;
            yield return (numbers[i], numbers[end - 1]);
            i = end;
        }
    }
}
