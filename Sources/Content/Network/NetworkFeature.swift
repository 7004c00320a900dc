import Community

/// Spaces that stand under another one, as institutes under their network, with nobody's rights
/// changed by it.
let network = Feature(
    name: "network",
    migrations: [TieSchema.ties, RelaySchema.relays, RelaySchema.refusals],
    routes: [
        .get(SpacePaths.ties, .administrators, Ties.index),
        .post(SpacePaths.ties, .administrators, Ties.create).within(.lookups)
            .withFreshSignIn(),
        .post(SpacePaths.tieAgreement, .administrators, TieAgreements.create)
            .withFreshSignIn(),
        .delete(SpacePaths.tie, .administrators, Ties.destroy).withFreshSignIn(),
        .put(SpacePaths.ties, .administrators, NetworkChoice.update),
        .get(SpacePaths.publishing, .moderators, Publishings.show),
        .post(SpacePaths.publishing, .moderators, Publishings.create).within(.posts)
            .withLists("space"),
        .delete(SpacePaths.publishing, .moderators, Publishings.destroy),
        .get(SpacePaths.received, .readers, Relayed.index),
        .get(SpacePaths.relayed, .readers, Relayed.show),
        .delete(SpacePaths.relayed, .moderators, Relayed.destroy),
        .post(SpacePaths.relayAcceptance, .moderators, Relayed.accept),
        .post(SpacePaths.relayRefusal, .moderators, Relayed.decline),
    ],
    pages: [TiesPage.self, PublishingPage.self, RelayedPage.self, ReceivedPage.self],
    declares: TieSamples.all + RelaySamples.all + TieTelling.all + RelayTelling.all + [
        AdministrationTab("network", word: "network.tab", path: SpacePaths.ties, order: 47),
        NetworkScript.script, TieTask.kind, RelayTask.kind, NetworkCard.card, TieDataStore.ties,
        RelayDataStore.relays, FoundRelay.files,
    ]
)
