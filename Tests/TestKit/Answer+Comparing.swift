import Foundation

extension Answer {
    /// The page without what is new in every answer, to be compared with another one.
    package var lasting: String {
        text.replacing(/name="(_csrf|_key|seal|challenge)" value="[^"]*"/, with: "").replacing(
            /nonce="[^"]*"/, with: "")
    }

    /// Where it differs from another one, for the report of a test; nil when it does not.
    package func difference(from other: Answer) -> String? {
        let (mine, others) = (lasting, other.lasting)
        guard status != other.status || mine != others else { return nil }
        let same = zip(mine.utf8, others.utf8).prefix { $0 == $1 }.count
        let around = { (text: String) in
            String(decoding: text.utf8.dropFirst(max(0, same - 120)).prefix(300), as: UTF8.self)
        }
        return "\(status): …\(around(mine))… but \(other.status): …\(around(others))…"
    }
}
