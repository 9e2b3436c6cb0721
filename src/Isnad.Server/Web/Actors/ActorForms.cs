using Isnad.Corpus.Actors;
using Isnad.Server.Access;
using Isnad.Server.Archives;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Server.Web.Actors;

/// <summary>Merging, splitting and renaming actors.</summary>
internal static class ActorForms
{
    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/actors/rename", (HttpContext context, Desk desk, [FromForm] string key, [FromForm] string name) =>
            desk.KeepAsync(context, new ActorJudgement(key, null, ActorVerdict.Renamed, name.Trim()), key)).RequireAuthorization(Policies.Review).ExcludeFromDescription();
        routes.MapPost("/actors/merge", (HttpContext context, Desk desk, [FromForm] string key, [FromForm] string other) =>
            desk.KeepAsync(context, new ActorJudgement(key, other.Trim(), ActorVerdict.Same, null), key)).RequireAuthorization(Policies.Review).ExcludeFromDescription();
        routes.MapPost("/actors/split", (HttpContext context, Desk desk, [FromForm] string key, [FromForm] string other) =>
            desk.KeepAsync(context, new ActorJudgement(key, other.Trim(), ActorVerdict.Different, null), key)).RequireAuthorization(Policies.Review).ExcludeFromDescription();
    }

    /// <summary>Keeps judgements on actors and shows the actor again.</summary>
    internal sealed class Desk(Workspace workspace, AuditLog audit)
    {
        /// <summary>Keeps one.</summary>
        public async Task<IResult> KeepAsync(HttpContext context, ActorJudgement judgement, string shown)
        {
            var corpus = await workspace.Corpus.FreshAsync(context.RequestAborted).ConfigureAwait(false);
            judgement = judgement with { Other = Key(corpus, judgement.Other) };
            var named = corpus.Actors.Any(r => r.Actor.Key == judgement.Key) && (judgement.Other is null || corpus.Actors.Any(r => r.Actor.Key == judgement.Other) || corpus.Register.Keys(judgement.Key).Contains(judgement.Other));
            if (!named || judgement.Name is "" || judgement.Key == judgement.Other)
                return Results.BadRequest();
            var who = Identity.NameOf(context.User);
            var kept = workspace.Judgements.Add(judgement, who);
            audit.Note(who, "judgement", kept.Id, judgement.Verdict + " " + judgement.Key);
            corpus = await workspace.Corpus.FreshAsync(context.RequestAborted).ConfigureAwait(false);
            return Results.LocalRedirect(Links.Actor(corpus.Register.Canonical(shown)));
        }

        // People write names; a name that one actor has stands for its key.
        private static string? Key(CorpusSnapshot corpus, string? given)
        {
            if (given is null || corpus.Actors.Any(r => r.Actor.Key == given))
                return given;
            var called = corpus.Actors.Where(r => r.Actor.NameAr == given || string.Equals(r.Actor.NameEn, given, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
            return called.Count == 1 ? called[0].Actor.Key : given;
        }
    }
}
