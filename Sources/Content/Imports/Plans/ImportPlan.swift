/// What becomes of some things of a file.
package struct ImportPlan: Sendable {
    /// At most a few for each thing.
    let steps: [ImportStep]
    /// What of them is taken otherwise than it stands there.
    let problems: [ImportProblem]
    let together: Together?

    /// Writes all that the steps change, in few statements: gives for each of them, in their
    /// order, the item that was made or changed.
    package typealias Together = @Sendable (ImportContext) throws -> [Item.ID?]

    /// - Parameter together: nil to have each step taken for itself. Where the schema refuses one
    ///   of them, nothing of it is kept, and each is taken for itself.
    package init(
        _ steps: [ImportStep], problems: [ImportProblem] = [], together: Together? = nil
    ) {
        (self.steps, self.problems, self.together) = (steps, problems, together)
    }
}
