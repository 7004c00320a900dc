package import Markup
import Storage

/// The first steps of a space with those that are done ticked.
package struct FirstSteps: Rendered {
    struct Step: Rendered {
        let word: String
        let hint: String
        let address: String
        let isDone: Bool

        static let fields: [Field<Self>] = [
            .text("word") { $0.word }, .text("hint") { $0.hint },
            .text("address") { $0.address }, .flag("done") { $0.isDone },
        ]
    }

    let steps: [Step]
    /// How many are done: "2 sur 5".
    let progress: String
    let dismissal: String

    package static let fields: [Field<Self>] = [
        .list("steps", Step.self) { $0.steps }, .text("progress") { $0.progress },
        .text("dismissal") { $0.dismissal },
    ]
}

extension Visit {
    /// What the viewer can still see to in a space that begins; nil when all of it is done or was
    /// dismissed, for whoever does not run the space, and where nobody does: a demonstration.
    package func firstSteps() throws -> FirstSteps? {
        let space = try space
        guard viewer.moderates(space), !space.choices.areStepsDismissed,
            !site.options.isDemonstration
        else { return nil }
        let steps = site.declared(FirstStep.self, in: space)
            .filter { $0.access.verdict(for: viewer, in: space) == .granted }
            .sorted { $0.order < $1.order }
        let done = try doneSteps(steps, space)
        guard done.count < steps.count else { return nil }
        return FirstSteps(
            steps: steps.map {
                FirstSteps.Step(
                    word: words($0.word), hint: words($0.hint), address: $0.address(space),
                    isDone: done.contains($0.name))
            },
            progress: words(
                "steps.progress",
                ["done": words.number(done.count), "all": words.number(steps.count)]),
            dismissal: SpacePaths.firstSteps(in: space))
    }

    private func doneSteps(_ steps: [FirstStep], _ space: Space) throws -> Set<String> {
        var known: Set<String> = []
        var asked: [(name: String, condition: SQL)] = []
        for step in steps {
            switch step.fact(space, site) {
            case .known(true): known.insert(step.name)
            case .known(false): continue
            case .asked(let condition): asked.append((step.name, condition))
            }
        }
        return known.union(try FirstStepStore(db: db).done(asked))
    }
}
