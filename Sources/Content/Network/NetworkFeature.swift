import Community

/// Spaces that stand under another one, as institutes under their network, with nobody's rights
/// changed by it.
let network = Feature(
    name: "network",
    migrations: [TieSchema.ties],
    routes: [
        .get(SpacePaths.ties, .administrators, Ties.index),
        .post(SpacePaths.ties, .administrators, Ties.create).within(.lookups)
            .withFreshSignIn(),
        .post(SpacePaths.tieAgreement, .administrators, TieAgreements.create)
            .withFreshSignIn(),
        .delete(SpacePaths.tie, .administrators, Ties.destroy).withFreshSignIn(),
    ],
    pages: [TiesPage.self],
    declares: TieSamples.all + TieTelling.all + [
        AdministrationTab("network", word: "network.tab", path: SpacePaths.ties, order: 47),
        TieTask.kind, NetworkCard.card, TieDataStore.ties,
    ]
)
