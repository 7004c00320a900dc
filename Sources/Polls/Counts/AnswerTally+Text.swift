extension AnswerTally {
    /// As it is kept: "12 2 1" for the ballots, the blank ones and the questions, then a line for
    /// each answer, "0 7 c1", in the order of what it says.
    var text: String {
        let lines = counts.enumerated().flatMap { question, counts in
            counts.sorted { $0.key < $1.key }.map { "\(question) \($0.value) \($0.key)" }
        }
        return (["\(cast) \(blank) \(counts.count)"] + lines).joined(separator: "\n")
    }

    /// Nil for what is none.
    init?(text: String) {
        let lines = text.split(separator: "\n")
        let head = (lines.first ?? "").split(separator: " ").compactMap { Int($0) }
        guard head.count == 3 else { return nil }
        var counts: [[String: Int]] = Array(repeating: [:], count: head[2])
        for line in lines.dropFirst() {
            let parts = line.split(separator: " ", maxSplits: 2)
            guard parts.count == 3, let question = Int(parts[0]), let count = Int(parts[1]),
                counts.indices.contains(question)
            else { return nil }
            counts[question][String(parts[2])] = count
        }
        self.init(counts: counts, cast: head[0], blank: head[1])
    }
}
