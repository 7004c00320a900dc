/// What is wrong with the texts of the demonstration.
package enum DemonstrationError: Error, Equatable, CustomStringConvertible {
    case absent(String)
    /// A line that means nothing, with its file.
    case unread(String, String)
    case unknown(String)

    package var description: String {
        switch self {
        case .absent(let file): "the demonstration has no \(file)"
        case .unread(let file, let line): "\(file) of the demonstration: \"\(line)\""
        case .unknown(let name): "the demonstration knows no \"\(name)\""
        }
    }
}
