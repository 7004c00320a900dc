import Community

/// The figures of a run, printed as one aligned table.
struct Report {
    struct Line {
        let figure: String
        let measured: String
        var goal = ""
        var verdict = ""
        var share = ""
        var incumbent = ""
    }

    private(set) var lines: [Line] = []

    mutating func add(
        _ figure: String, _ measured: String, _ goal: String = "", share: String = ""
    ) {
        lines.append(Line(figure: figure, measured: measured, goal: goal, share: share))
    }

    /// - Parameters:
    ///   - value: what has to reach the goal.
    ///   - isShare: whether that is a share of hello.
    ///   - incumbent: how many times as fast as the incumbent, where it was measured.
    mutating func add(
        _ figure: String, _ measured: String, goal: BenchGoal?, of value: Double,
        isShare: Bool = false, incumbent: Double? = nil
    ) {
        lines.append(
            Line(
                figure: figure, measured: measured, goal: goal?.text ?? "",
                verdict: goal?.verdict(of: value) ?? "", share: isShare ? value.digits(3) : "",
                incumbent: incumbent.map { "\($0.digits(1)) times" } ?? ""))
    }

    func print() {
        let head = Line(
            figure: "figure", measured: "measured", goal: "goal", verdict: "is met",
            share: "of hello", incumbent: "the incumbent")
        let all = [head] + lines
        let columns: [(Line) -> String] = [
            { $0.figure }, { $0.measured }, { $0.share }, { $0.goal }, { $0.verdict },
            { $0.incumbent },
        ]
        let widths = columns.map { column in all.map { column($0).count }.max() ?? 0 }
        for line in all {
            let cells = zip(columns, widths).map { column, width in
                column(line) + String(repeating: " ", count: width - column(line).count)
            }
            Swift.print(cells.joined(separator: "  "))
        }
    }
}

extension BenchGoal {
    /// "0.10, then 0.25"
    var text: String {
        step == goal ? unit.text(step) : "\(unit.text(step)), then \(unit.text(goal))"
    }

    func verdict(of value: Double) -> String {
        isMet(by: value) ? "yes" : isStepMet(by: value) ? "first step" : "NO"
    }
}

extension BenchGoal.Unit {
    fileprivate func text(_ value: Double) -> String {
        switch self {
        case .ratio: value.digits(2)
        case .count: Int(value).grouped
        case .seconds: "\(Int((value * 1000).rounded())) ms"
        case .bytes: value < 1e6 ? "\(Int(value / 1e3)) kB" : "\(Int(value / 1e6)) MB"
        }
    }
}
