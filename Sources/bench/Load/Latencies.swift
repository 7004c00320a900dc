/// How long answers took, in steps of ten microseconds up to a second.
struct Latencies {
    private var steps = [Int](repeating: 0, count: 100_001)
    private(set) var count = 0

    mutating func add(nanoseconds: Int) {
        steps[min(nanoseconds / 10_000, steps.count - 1)] += 1
        count += 1
    }

    mutating func add(_ other: Latencies) {
        for index in steps.indices { steps[index] += other.steps[index] }
        count += other.count
    }

    /// The seconds that the longest took; a second for whatever took more.
    var longest: Double { Double(steps.lastIndex { $0 > 0 } ?? 0) * 1e-5 + 5e-6 }

    /// The seconds within which this share of the answers came.
    func within(_ share: Double) -> Double {
        var left = Int(Double(count) * share)
        for (index, number) in steps.enumerated() {
            left -= number
            if left < 0 { return Double(index) * 1e-5 + 5e-6 }
        }
        return 0
    }
}
