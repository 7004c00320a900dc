/// How much of a file's rules is looked at: all of it together, so that many that are long come to
/// an end as one does.
struct RuleWork {
    /// Days and times.
    static let most = 2_000_000

    private(set) var spent = 0

    var isOver: Bool { spent > Self.most }

    mutating func startsByItsRule(_ times: Recurrence) -> Bool {
        isOver || times.startsByItsRule(spending: &spent)
    }

    /// Tries the rules beside the first as far as whoever brings the event in makes dates of them.
    mutating func tryOthers(_ times: Recurrence) {
        for rule in times.rules.dropFirst() where !isOver {
            var dates = RuleIterator(
                rule, start: times.start, lastDay: times.start.day + Recurrence.otherDays)
            for _ in 0..<Recurrence.mostOther { if dates.next() == nil { break } }
            spent += dates.spent
        }
    }
}
