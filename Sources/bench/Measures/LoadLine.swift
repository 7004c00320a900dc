import Community

/// One line of pages under load.
struct LoadLine {
    let name: String
    let goal: BenchGoal?
    /// How often a second the incumbent answers.
    let incumbent: Double?
    var target: Target

    init(
        _ name: String, _ target: Target, _ goal: BenchGoal? = nil, incumbent: Double? = nil
    ) {
        (self.name, self.target, self.goal, self.incumbent) = (name, target, goal, incumbent)
    }

    /// Each in turn for a moment, several times over, so that what else the machine does weighs
    /// on all of them.
    static func run(_ lines: inout [LoadLine], seconds: Double) throws {
        let rounds = 4
        for round in 0...rounds {
            for index in lines.indices {
                try lines[index].target.run(
                    connections: 64, network: 100 + index % 100,
                    seconds: round == 0 ? 0.3 : seconds / Double(rounds), isTrial: round == 0)
            }
        }
    }
}
