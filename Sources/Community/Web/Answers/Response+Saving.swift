package import HTTP
import Media

extension Response {
    /// Has it saved in a file that is called by a title, the whole of it made safe.
    /// - Parameter ending: without its dot.
    package mutating func save(as title: String, ending: String) {
        let name = FileName.made(of: title, ending: ending)
        headers.set(
            "Content-Disposition", ContentDisposition(.attachment, fileName: name).headerValue)
    }
}
