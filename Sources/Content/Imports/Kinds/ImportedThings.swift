/// What a file holds: its things, in their order, and what of it was not taken as it stands.
package struct ImportedThings<Thing: Sendable>: Sendable {
    package let things: [Thing]
    package let problems: [ImportProblem]

    package init(_ things: [Thing], problems: [ImportProblem] = []) {
        (self.things, self.problems) = (things, problems)
    }
}
