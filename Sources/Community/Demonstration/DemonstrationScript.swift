/// What a feature shows of itself in `parvis demo`: who does what there, and when. The turns of
/// all features are played in the order of time; of equal moments, in that of the features.
package struct DemonstrationScript: Declaration {
    package static let noun = "script of the demonstration"

    /// That of the feature, and of its folder under `config/demonstration`.
    package let name: String
    private let write: @Sendable (DemonstrationStage) throws -> [DemonstrationTurn]

    package init(
        _ name: String,
        write: @escaping @Sendable (DemonstrationStage) throws -> [DemonstrationTurn]
    ) {
        self.name = name
        self.write = write
    }

    /// - Throws: `DemonstrationError` for a text that means nothing.
    package func turns(on stage: DemonstrationStage) throws -> [DemonstrationTurn] {
        try write(stage.folder(name))
    }
}
