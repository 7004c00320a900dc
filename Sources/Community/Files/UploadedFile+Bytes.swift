import Foundation
package import HTTP
package import Storage

extension UploadedFile {
    /// A file as a form would bring it: its bytes wait in a temporary file of the store.
    package init(_ name: String, _ bytes: [UInt8], in files: FileStore) throws {
        let path = files.newTemporaryPath()
        try Data(bytes).write(to: URL(filePath: path))
        var digest = DigestStream()
        digest.update(bytes)
        self.init(
            field: "files", fileName: name, type: "application/octet-stream", path: path,
            size: bytes.count, sha256: digest.finish().bytes)
    }
}
