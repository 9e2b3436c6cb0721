using Isnad.Corpus;
using Isnad.Storage.Sqlite;

namespace Isnad.Storage.Joins;

/// <summary>Reads what all documents tell by day of publication and of one day by id, as the corpus wants them.</summary>
internal static class DaySequence
{
    // Documents that were imported in the order of their days are read many at once.
    private const int LongestRun = 200;

    /// <summary>Number, account and text of each document.</summary>
    public static IEnumerable<(long No, DocumentAccount Account, string Text)> Read(Session session)
    {
        foreach (var (first, last) in Runs(Numbers(session.Connection)))
        {
            var no = first;
            foreach (var account in session.Loader.Load(first, last))
                yield return (no++, account, session.Loader.Text);
        }
    }

    private static List<long> Numbers(Connection connection)
    {
        var numbers = new List<long>();
        for (var rows = connection.Kept("SELECT no FROM document ORDER BY day, id"); rows.Step();)
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
