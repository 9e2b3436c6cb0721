namespace Isnad.Text;

/// <summary>Tells which quotations stand around a token, for tokens asked for in order; constant work a token.</summary>
internal sealed class QuotationCursor(List<Quotation> quotations)
{
    private readonly List<int> _open = [];
    private int _next;

    /// <summary>Rows of the quotations that hold <paramref name="token"/>, the outermost first. The list is used again.</summary>
    public List<int> Around(int token)
    {
        while (_next < quotations.Count && quotations[_next].First <= token)
            _open.Add(_next++);
        var kept = 0;
        for (var i = 0; i < _open.Count; i++)
        {
            if (quotations[_open[i]].End > token)
                _open[kept++] = _open[i];
        }

        _open.RemoveRange(kept, _open.Count - kept);
        return _open;
    }
}
