using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.AspNetCore.Authorization;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Pins who reads authorization's attributes: a new place of the framework must be looked at.</summary>
public sealed class AuthorizeReadersTests
{
    private const string WhatToDo =
        "The assemblies that read [Authorize] are others than those whose places are tested. For a new one find what it authorizes; "
        + "add that place to GatePlaces, to the analyzer's Places and to \"Where a level counts\" in docs/reference/sessions.md; "
        + "then add its line here.";

    // Each with the place where it reads, and so where a level counts.
    private static readonly Dictionary<string, string> Readers = new()
    {
        ["Microsoft.AspNetCore.Authorization"] = "holds the types, and combines what others found",
        ["Microsoft.AspNetCore.Authorization.Policy"] = "endpoints: handlers, groups, actions, pages, hubs, gRPC services and methods",
        ["Microsoft.AspNetCore.Components.Authorization"] = "components with a route, under AuthorizeRouteView",
        ["Microsoft.AspNetCore.Http.Connections"] = "the classes of hubs, for their endpoints",
        ["Microsoft.AspNetCore.Mvc.Core"] = "AuthorizeFilter",
        ["Microsoft.AspNetCore.Mvc.RazorPages"] = "the models of pages, and the conventions for folders",
        ["Microsoft.AspNetCore.Routing"] = "only whether endpoints that demand something run without authorization",
        ["Microsoft.AspNetCore.SignalR.Core"] = "the methods of hubs",
    };

    [Fact]
    public void Nobody_reads_authorizations_attributes_whose_places_are_not_tested()
    {
        string[] found = [.. Assemblies().Where(Reads).Select(path => Path.GetFileNameWithoutExtension(path)).Distinct()];

        Assert.True(
            found.ToHashSet().SetEquals(Readers.Keys),
            $"{WhatToDo} New: {string.Join(", ", found.Except(Readers.Keys))}. Gone: {string.Join(", ", Readers.Keys.Except(found))}.");
    }

    // The shared framework, and what the tests have besides: SignalR and components are in the one, gRPC in the other.
    private static IEnumerable<string> Assemblies() =>
        new[] { Path.GetDirectoryName(typeof(IAuthorizeData).Assembly.Location)!, AppContext.BaseDirectory }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"))
            .Where(path => !IsOurs(Path.GetFileNameWithoutExtension(path)));

    private static bool IsOurs(string assembly) => assembly == "MinimalLogin" || assembly.Split('.')[0] == nameof(EIdentity);

    private static bool Reads(string path)
    {
        using PEReader file = new(File.OpenRead(path));
        if (!file.HasMetadata)
        {
            return false;
        }

        MetadataReader metadata = file.GetMetadataReader();
        return metadata.TypeReferences.Select(metadata.GetTypeReference).Any(type =>
            metadata.GetString(type.Namespace) == typeof(IAuthorizeData).Namespace
            && metadata.GetString(type.Name) is nameof(IAuthorizeData) or nameof(AuthorizeAttribute));
    }
}
