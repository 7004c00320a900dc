import Foundation
import Storage

/// That a reader has said they got a letter.
enum Acknowledgement {
    /// By which way.
    enum Source: String, SQLValue, Sendable { case platform, link, answer }
}
