/// What a figure of `bench` has to reach: a first step, and in the end its goal.
package struct BenchGoal: Sendable {
    package enum Direction: Sendable { case atLeast, atMost }

    /// In what the numbers are.
    package enum Unit: Sendable { case ratio, count, seconds, bytes }

    package let direction: Direction
    package let step: Double
    package let goal: Double
    package let unit: Unit

    /// - Parameter goal: nil where the first step is all.
    package static func atLeast(
        _ step: Double, then goal: Double? = nil, _ unit: Unit = .ratio
    ) -> BenchGoal {
        BenchGoal(direction: .atLeast, step: step, goal: goal ?? step, unit: unit)
    }

    package static func atMost(
        _ step: Double, then goal: Double? = nil, _ unit: Unit = .ratio
    ) -> BenchGoal {
        BenchGoal(direction: .atMost, step: step, goal: goal ?? step, unit: unit)
    }

    package func isMet(by figure: Double) -> Bool { reaches(goal, figure) }
    package func isStepMet(by figure: Double) -> Bool { reaches(step, figure) }

    private func reaches(_ wanted: Double, _ figure: Double) -> Bool {
        direction == .atLeast ? figure >= wanted : figure <= wanted
    }
}
