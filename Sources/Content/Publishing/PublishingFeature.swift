package import Community

/// What a form that publishes will do, said while one chooses.
let publishing = Feature(
    name: "publishing",
    routes: [
        .get(SpacePaths.publication, .moderators, PublicationPlans.show).within(.lookups)
    ])

extension SpacePaths {
    /// What a button that publishes will do, for its script.
    package static let publication = SpacePath("/publication")
}
