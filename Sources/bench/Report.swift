/// The figures of a run, printed as one aligned table.
struct Report {
    struct Line {
        let figure: String
        let measured: String
        let goal: String
        let share: String
    }

    private(set) var lines: [Line] = []

    mutating func add(
        _ figure: String, _ measured: String, _ goal: String = "", share: String = ""
    ) {
        lines.append(Line(figure: figure, measured: measured, goal: goal, share: share))
    }

    func print() {
        let head = Line(figure: "figure", measured: "measured", goal: "goal", share: "of hello")
        let all = [head] + lines
        let columns: [(Line) -> String] = [
            { $0.figure }, { $0.measured }, { $0.goal }, { $0.share },
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

extension Double {
    /// With so many digits after the point.
    func digits(_ count: Int) -> String {
        let scale = (0..<count).reduce(1.0) { scale, _ in scale * 10 }
        let whole = Int((magnitude * scale).rounded())
        let tail =
            count == 0 ? "" : "." + String(String(Int(scale) + whole % Int(scale)).dropFirst())
        return (self < 0 ? "-" : "") + String(whole / Int(scale)) + tail
    }

    /// A time in seconds as milliseconds.
    var milliseconds: String { (self * 1000).digits(self < 0.01 ? 2 : 0) + " ms" }
}

extension Int {
    /// In groups of three digits.
    var grouped: String {
        let digits = String(magnitude)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return text
    }

    /// A number of bytes as millions.
    var megabytes: String { (Double(self) / 1e6).digits(1) + " MB" }
    var kilobytes: String { (Double(self) / 1e3).digits(1) + " kB" }
}
