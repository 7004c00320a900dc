import Community
import Security

/// Asks the scanner of the site.
struct FileScan {
    /// What came of it.
    enum Outcome {
        case found(ScanVerdict)
        /// It never will be.
        case impossible
        /// Nobody answered.
        case later(String)
    }

    /// Scanned while its sender waits: it takes a second or two.
    static let mostAwaited = 32 << 20

    let scanner: Clamd

    func scan(_ path: String) -> Outcome {
        do throws(ClamdError) {
            return .found(try scanner.scan(path))
        } catch {
            return error.mayPass ? .later("\(error)") : .impossible
        }
    }
}
