/// Ranks that are drawn as words are in what people write: the second half as often as the first,
/// the third a third as often (Zipf; flatter at the head, after Mandelbrot).
struct Zipf {
    private let sums: [Double]

    init(_ count: Int, flat: Double = 2.7) {
        var sum = 0.0
        sums = (0..<count).map { rank in
            sum += 1 / (Double(rank) + flat)
            return sum
        }
    }

    func rank(_ dice: inout Dice) -> Int {
        let wanted = dice.share() * (sums.last ?? 0)
        var (low, high) = (0, sums.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
