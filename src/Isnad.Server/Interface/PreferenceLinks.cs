using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Isnad.Server.Interface;

/// <summary>Links that switch language, theme or digits: <c>?lang=ar</c> is taken out of the address and kept in the cookie.</summary>
internal static class PreferenceLinks
{
    private static readonly string[] Keys = ["lang", "theme", "digits"];

    /// <summary>Answers a switching link with the same page under its plain address.</summary>
    public static async Task Switch(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || !Keys.Any(context.Request.Query.ContainsKey) || context.Request.Path.StartsWithSegments("/api"))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        var preferences = Preferences.Of(context.Request).Changed(context.Request.Query);
        context.Response.Cookies.Append(Preferences.Cookie, preferences.Value, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            Path = "/",
            IsEssential = true,
        });
        var kept = context.Request.Query.Where(static q => !Keys.Contains(q.Key, StringComparer.Ordinal));
        context.Response.Redirect(context.Request.Path + new QueryBuilder(kept).ToQueryString().ToString());
    }
}
