using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Isnad.Storage.Sqlite;

/// <summary>A prepared statement. Parameters are numbered from 1 in the order of the SQL, columns from 0.</summary>
internal sealed unsafe class Statement(Connection connection, nint handle) : IDisposable
{
    private static readonly nint Transient = -1;
    private nint _handle = handle;

    /// <summary>Whether rows are being read.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>Binds values to parameters 1, 2, … : null, string, integer, double, Boolean, date, bytes, decimal.</summary>
    public Statement With(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            Set(i + 1, values[i]);
        return this;
    }

    public Statement Set(int index, object? value) => value switch
    {
        null => SetNull(index),
        string text => Set(index, text),
        long number => Set(index, number),
        int number => Set(index, (long)number),
        bool truth => Set(index, truth ? 1L : 0L),
        double number => Set(index, (double?)number),
        decimal number => Set(index, (decimal?)number),
        DateOnly day => Set(index, (DateOnly?)day),
        byte[] bytes => Set(index, bytes.AsSpan()),
        _ => throw new NotSupportedException($"A {value.GetType().Name} cannot be stored."),
    };

    public Statement SetNull(int index)
    {
        connection.Check(Native.sqlite3_bind_null(_handle, index));
        return this;
    }

    public Statement Set(int index, long value)
    {
        connection.Check(Native.sqlite3_bind_int64(_handle, index, value));
        return this;
    }

    public Statement Set(int index, double? value)
    {
        if (value is null)
            return SetNull(index);
        connection.Check(Native.sqlite3_bind_double(_handle, index, value.Value));
        return this;
    }

    /// <summary>Whole numbers as integers; others as text, which keeps all their digits.</summary>
    public Statement Set(int index, decimal? value) =>
        value is not { } number ? SetNull(index)
        : decimal.IsInteger(number) && Math.Abs(number) <= long.MaxValue && number.Scale == 0 ? Set(index, (long)number)
        : Set(index, number.ToString(CultureInfo.InvariantCulture));

    public Statement Set(int index, DateOnly? day) => Set(index, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public Statement Set(int index, string? text)
    {
        if (text is null)
            return SetNull(index);
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most <= 512)
        {
            var near = stackalloc byte[most + 1];
            var length = Encoding.UTF8.GetBytes(text, new Span<byte>(near, most));
            connection.Check(Native.sqlite3_bind_text(_handle, index, near, length, Transient));
            return this;
        }

        var rented = ArrayPool<byte>.Shared.Rent(most);
        try
        {
            var length = Encoding.UTF8.GetBytes(text, rented);
            fixed (byte* at = rented)
                connection.Check(Native.sqlite3_bind_text(_handle, index, at, length, Transient));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return this;
    }

    public Statement Set(int index, ReadOnlySpan<byte> bytes)
    {
        // A null pointer would bind NULL; an empty blob needs an address.
        byte none = 0;
        fixed (byte* at = bytes)
            connection.Check(Native.sqlite3_bind_blob(_handle, index, at is null ? &none : at, bytes.Length, Transient));
        return this;
    }

    /// <summary>Binds the two ends of a span to a parameter and the next.</summary>
    public Statement Span(int index, TextSpan? span) =>
        span is { } known ? Set(index, (long)known.Start).Set(index + 1, (long)known.End) : SetNull(index).SetNull(index + 1);

    /// <summary>Goes to the next row; false behind the last, when the statement is ready to run again.</summary>
    public bool Step()
    {
        var result = Native.sqlite3_step(_handle);
        if (result == Native.Row)
        {
            IsRunning = true;
            return true;
        }

        IsRunning = false;
        if (result != Native.Done)
        {
            var fault = connection.Fault();
            _ = Native.sqlite3_reset(_handle);
            throw fault;
        }

        _ = Native.sqlite3_reset(_handle);
        return false;
    }

    /// <summary>Runs a statement that gives no rows, or whose rows are not wanted.</summary>
    public void Run()
    {
        if (Step())
            Reset();
    }

    /// <summary>Ends the reading of rows.</summary>
    public void Reset()
    {
        IsRunning = false;
        _ = Native.sqlite3_reset(_handle);
    }

    /// <summary>The highest number of a parameter.</summary>
    public int Parameters => Native.sqlite3_bind_parameter_count(_handle);

    public int Columns => Native.sqlite3_column_count(_handle);

    public string Name(int column) => Connection.Utf8(Native.sqlite3_column_name(_handle, column));

    public bool IsNull(int column) => Native.sqlite3_column_type(_handle, column) == Native.Null;

    public int Type(int column) => Native.sqlite3_column_type(_handle, column);

    public long Number(int column) => Native.sqlite3_column_int64(_handle, column);

    public int Whole(int column) => checked((int)Native.sqlite3_column_int64(_handle, column));

    public bool Truth(int column) => Number(column) != 0;

    public long? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    public double Real(int column) => Native.sqlite3_column_double(_handle, column);

    public double? RealOrNull(int column) => IsNull(column) ? null : Real(column);

    public string? TextOrNull(int column)
    {
        var at = Native.sqlite3_column_text(_handle, column);
        return at is null ? null : Encoding.UTF8.GetString(at, Native.sqlite3_column_bytes(_handle, column));
    }

    public string Text(int column) => TextOrNull(column) ?? "";

    /// <summary>A text that many rows hold: it is kept once.</summary>
    public string Common(int column) => CommonOrNull(column) ?? "";

    public string? CommonOrNull(int column)
    {
        var at = Native.sqlite3_column_text(_handle, column);
        return at is null ? null : connection.Pool.Text(new ReadOnlySpan<byte>(at, Native.sqlite3_column_bytes(_handle, column)));
    }

    public decimal? DecimalOrNull(int column) => Type(column) switch
    {
        Native.Null => null,
        Native.Integer => Number(column),
        _ => decimal.Parse(Text(column), NumberStyles.Float, CultureInfo.InvariantCulture),
    };

    public DateOnly? DayOrNull(int column) =>
        CommonOrNull(column) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public TextSpan Span(int column) => new(Whole(column), Whole(column + 1));

    public T Word<T>(int column)
        where T : struct, Enum => CommonOrNull(column) is var word && Spelling.IndexOf(typeof(T), word) is >= 0 and var at ? Unsafe.BitCast<int, T>(at)
            : throw new FormatException($"'{word}' is no {typeof(T).Name}.");

    /// <summary>The bytes of a column; valid until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) =>
        new(Native.sqlite3_column_blob(_handle, column), Native.sqlite3_column_bytes(_handle, column));

    public void Dispose()
    {
        if (_handle != 0)
            _ = Native.sqlite3_finalize(_handle);
        _handle = 0;
        IsRunning = false;
    }
}
