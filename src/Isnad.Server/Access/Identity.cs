using System.Security.Claims;
using Isnad.Storage;

namespace Isnad.Server.Access;

/// <summary>Users as the framework's principals, and back.</summary>
internal static class Identity
{
    /// <summary>The principal of a user.</summary>
    public static ClaimsPrincipal Of(string name, Role role, string stamp, string scheme)
    {
        var identity = new ClaimsIdentity(scheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new System.Security.Claims.Claim(ClaimTypes.Name, name));
        identity.AddClaim(new System.Security.Claims.Claim(Schemes.Stamp, stamp));
        for (var r = Role.Reader; r <= role; r++)
            identity.AddClaim(new System.Security.Claims.Claim(ClaimTypes.Role, r.ToString()));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>The name under which a principal's judgements are kept.</summary>
    public static string NameOf(ClaimsPrincipal principal) => principal.Identity?.Name ?? "";

    /// <summary>The name of a principal who reviews blind, from whom others' verdicts are kept until there is an own one; null for readers and administrators, who see all.</summary>
    public static string? BlindName(ClaimsPrincipal principal) => Is(principal, Role.Reviewer) && !Is(principal, Role.Administrator) ? NameOf(principal) : null;

    /// <summary>Whether a principal may take back a judgement: one's own, and an administrator any.</summary>
    public static bool MayTakeBack(ClaimsPrincipal principal, Judgement judgement) => judgement.Who == NameOf(principal) || Is(principal, Role.Administrator);

    /// <summary>Whether a principal may do what a role may.</summary>
    public static bool Is(ClaimsPrincipal principal, Role role) => principal.IsInRole(role.ToString());
}
