/// Gives each table of a database a number, the same on all its connections. Those beyond the
/// last number share it: what is said of one of them is said of all.
final class TableNumbers: Sendable {
    private let numbers = Lock<[String: Int]>([:])

    func number(of table: String) -> Int {
        numbers.withLock { numbers in
            if let known = numbers[table] { return known }
            let number = min(numbers.count, TableSet.size - 1)
            numbers[table] = number
            return number
        }
    }
}
