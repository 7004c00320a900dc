/// How many ballots answer each question in which words, whoever cast them: equal answers are one
/// line, so that a count reads each once.
struct AnswerTally: Sendable {
    /// For each question, the answers as they are kept, and how many gave each.
    private(set) var counts: [[String: Int]]
    private(set) var cast = 0
    /// Ballots that say nothing to any question.
    private(set) var blank = 0

    init(questions: Int) { counts = Array(repeating: [:], count: questions) }

    init(counts: [[String: Int]], cast: Int, blank: Int) {
        (self.counts, self.cast, self.blank) = (counts, cast, blank)
    }

    /// Adds the ballots of an urn, each after its code and a space.
    mutating func add(lines: String) {
        var text = lines
        text.withUTF8 { bytes in
            for line in bytes.split(separator: UInt8(ascii: "\n")) {
                guard let space = line.firstIndex(of: UInt8(ascii: " ")) else { continue }
                add(line[(space + 1)...])
            }
        }
    }

    mutating func add(ballot: String) {
        var ballot = ballot
        ballot.withUTF8 { add($0[...]) }
    }

    private mutating func add(_ ballot: Slice<UnsafeBufferPointer<UInt8>>) {
        cast += 1
        var isBlank = true
        let answers = ballot.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        for (question, answer) in answers.enumerated() where question < counts.count {
            let code = String(decoding: answer, as: UTF8.self)
            if code != "-" { isBlank = false }
            counts[question][code, default: 0] += 1
        }
        if isBlank { blank += 1 }
    }
}
