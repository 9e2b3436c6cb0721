using System.Text;

namespace Isnad.Storage.Sqlite;

/// <summary>One connection to a file. For one thread at a time. Statements are prepared once and kept.</summary>
internal sealed unsafe class Connection : IDisposable
{
    private readonly Dictionary<string, Statement> _kept = new(StringComparer.Ordinal);
    private readonly string _file;
    private nint _handle;

    private Connection(nint handle, string file) => (_handle, _file) = (handle, file);

    /// <summary>Texts that many rows hold.</summary>
    public TextPool Pool { get; } = new();

    /// <summary>SQLite's handle.</summary>
    public nint Handle => _handle;

    /// <summary>Whether a transaction is open.</summary>
    public bool InTransaction => Native.sqlite3_get_autocommit(_handle) == 0;

    /// <summary>Opens a file.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="flags">SQLite's flags of opening.</param>
    /// <param name="busy">Milliseconds to wait for another process.</param>
    /// <param name="unchanging">Whether nobody writes to it, so that no lock and no log is needed: for folders in which nothing can be made.</param>
    /// <exception cref="ArchiveException">It cannot be opened.</exception>
    public static Connection Open(string file, int flags, int busy, bool unchanging = false)
    {
        if (unchanging)
            flags |= Native.OpenUri;
        var name = Encoding.UTF8.GetBytes((unchanging ? $"{new Uri(Path.GetFullPath(file)).AbsoluteUri}?immutable=1" : file) + "\0");
        nint handle;
        int result;
        try
        {
            fixed (byte* at = name)
                result = Native.sqlite3_open_v2(at, out handle, flags | Native.OpenNoMutex, null);
        }
        catch (DllNotFoundException)
        {
            throw new ArchiveException(ArchiveFault.NoSqlite, $"No SQLite library was found on this system. Install it (Debian: libsqlite3-0), or name its file in the variable {Native.LibraryVariable}.");
        }

        var connection = new Connection(handle, file);
        if (result != Native.Ok)
        {
            var fault = connection.Fault();
            connection.Dispose();
            throw fault;
        }

        _ = Native.sqlite3_extended_result_codes(handle, 1);
        _ = Native.sqlite3_busy_timeout(handle, busy);
        return connection;
    }

    /// <summary>A statement of this text, prepared at the first use and kept; it may be in use once at a time.</summary>
    public Statement Kept(string sql)
    {
        if (!_kept.TryGetValue(sql, out var statement))
            _kept[sql] = statement = Prepare(sql);
        return statement.IsRunning ? throw new InvalidOperationException($"The statement is in use: {sql}") : statement;
    }

    /// <summary>A new statement, which the caller disposes.</summary>
    public Statement Prepare(string sql)
    {
        var bytes = Encoding.UTF8.GetBytes(sql + "\0");
        fixed (byte* at = bytes)
        {
            Check(Native.sqlite3_prepare_v3(_handle, at, bytes.Length, 0, out var statement, out _));
            return new Statement(this, statement);
        }
    }

    /// <summary>Runs all statements of a script.</summary>
    public void Run(string script)
    {
        var bytes = Encoding.UTF8.GetBytes(script + "\0");
        fixed (byte* start = bytes)
        {
            var at = start;
            while (*at != 0)
            {
                Check(Native.sqlite3_prepare_v3(_handle, at, -1, 0, out var handle, out var rest));
                at = rest;
                if (handle == 0)
                    continue;
                using var statement = new Statement(this, handle);
                while (statement.Step())
                {
                    // Rows of pragmas are passed over.
                }
            }
        }
    }

    /// <summary>Ends the reading of all kept statements.</summary>
    public void Settle()
    {
        foreach (var statement in _kept.Values)
        {
            if (statement.IsRunning)
                statement.Reset();
        }
    }

    /// <summary>The first value of the first row, or null when there is none.</summary>
    public long? Number(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.NumberOrNull(0) : null;
    }

    /// <summary>Throws what a result code means, unless all is well.</summary>
    public void Check(int result)
    {
        if (result is not (Native.Ok or Native.Row or Native.Done))
            throw Fault();
    }

    /// <summary>What went wrong last.</summary>
    public ArchiveException Fault()
    {
        var code = _handle == 0 ? 14 : Native.sqlite3_extended_errcode(_handle);
        var message = _handle == 0 ? "out of memory" : Utf8(Native.sqlite3_errmsg(_handle));
        return ArchiveException.Of(code, message, _file);
    }

    public void Dispose()
    {
        foreach (var statement in _kept.Values)
            statement.Dispose();
        _kept.Clear();
        if (_handle != 0)
            _ = Native.sqlite3_close_v2(_handle);
        _handle = 0;
    }

    /// <summary>A string that ends with NUL.</summary>
    internal static string Utf8(byte* text)
    {
        var length = 0;
        while (text is not null && text[length] != 0)
            length++;
        return length == 0 ? "" : Encoding.UTF8.GetString(text, length);
    }
}
