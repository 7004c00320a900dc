/// Some ballots of an urn, each on a line after its code, in the order of their codes.
struct UrnSheaf: Sendable {
    /// Beyond this many a sheaf is parted in two: so many are rewritten with each ballot, and no
    /// mark of a row tells them apart.
    static let most = 512

    /// Codes from this one on, up to the start of the next.
    let start: String
    private(set) var lines: [Substring]

    init(start: String, _ text: String) {
        self.start = start
        lines = text.split(separator: "\n")
    }

    private init(start: String, _ lines: [Substring]) {
        self.start = start
        self.lines = lines
    }

    var text: String { lines.joined(separator: "\n") }
    var isThick: Bool { lines.count > Self.most }

    func ballot(_ code: BallotCode) -> Substring? {
        index(of: code).map { lines[$0].dropFirst(code.text.utf8.count + 1) }
    }

    /// - Returns: false if the code is there already.
    mutating func add(_ code: BallotCode, _ ballot: String) -> Bool {
        guard index(of: code) == nil else { return false }
        lines.insert(Self.line(code, ballot), at: place(of: code))
        return true
    }

    mutating func replace(_ code: BallotCode, _ ballot: String) {
        if let index = index(of: code) { lines[index] = Self.line(code, ballot) }
    }

    mutating func remove(_ code: BallotCode) {
        if let index = index(of: code) { lines.remove(at: index) }
    }

    /// The two halves of a thick one.
    var halves: (UrnSheaf, UrnSheaf) {
        let middle = lines.count / 2
        let upper = Array(lines[middle...])
        let code = upper.first.map { String($0.prefix { $0 != " " }) } ?? start
        return (UrnSheaf(start: start, Array(lines[..<middle])), UrnSheaf(start: code, upper))
    }

    /// All ballots of an urn in sheaves anew.
    static func all(_ lines: [Substring]) -> [UrnSheaf] {
        stride(from: 0, to: lines.count, by: most).map { start in
            let part = Array(lines[start...].prefix(most))
            let code = part.first.map { String($0.prefix { $0 != " " }) } ?? ""
            return UrnSheaf(start: start == 0 ? "" : code, part)
        }
    }

    private static func line(_ code: BallotCode, _ ballot: String) -> Substring {
        Substring("\(code.text) \(ballot)")
    }

    private func index(of code: BallotCode) -> Int? {
        let place = place(of: code)
        return place < lines.count && lines[place].hasPrefix(code.text + " ") ? place : nil
    }

    /// Where it stands or would stand.
    private func place(of code: BallotCode) -> Int {
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle] < code.text { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
