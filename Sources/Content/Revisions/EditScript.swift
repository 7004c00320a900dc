/// The fewest removals and additions that make one list of another (E. W. Myers, "An O(ND)
/// difference algorithm and its variations", 1986), as long as they are few.
struct EditScript {
    /// Places of the old list that go.
    private(set) var removed: Set<Int> = []
    /// Places of the new list that come.
    private(set) var added: Set<Int> = []

    /// - Parameter most: how many removals and additions are looked for; time is in the product
    ///   of that and of the lists, memory in its square.
    /// - Returns: nil when there are more.
    init?(from old: [Int], to new: [Int], most: Int) {
        var trace: [[Int]] = []
        let reach = min(most, old.count + new.count)
        // How far one comes on each diagonal, which are counted from `-reach - 1`.
        var ends = [Int](repeating: 0, count: 2 * reach + 3)
        let middle = reach + 1
        for step in 0...reach {
            trace.append(Array(ends[(middle - step - 1)...(middle + step + 1)]))
            for diagonal in stride(from: -step, through: step, by: 2) {
                let place = middle + diagonal
                let isAddition = Self.isAddition(diagonal, step, ends, place)
                var x = isAddition ? ends[place + 1] : ends[place - 1] + 1
                while x < old.count, x - diagonal < new.count, old[x] == new[x - diagonal] {
                    x += 1
                }
                ends[place] = x
                if diagonal == old.count - new.count, x >= old.count {
                    follow(trace, back: diagonal)
                    return
                }
            }
        }
        return nil
    }

    private static func isAddition(
        _ diagonal: Int, _ step: Int, _ ends: [Int], _ place: Int
    ) -> Bool {
        diagonal == -step || (diagonal != step && ends[place - 1] < ends[place + 1])
    }

    private mutating func follow(_ trace: [[Int]], back last: Int) {
        var diagonal = last
        for step in stride(from: trace.count - 1, to: 0, by: -1) {
            let ends = trace[step]
            let place = step + 1 + diagonal
            if Self.isAddition(diagonal, step, ends, place) {
                let x = ends[place + 1]
                diagonal += 1
                added.insert(x - diagonal)
            } else {
                removed.insert(ends[place - 1])
                diagonal -= 1
            }
        }
    }
}
