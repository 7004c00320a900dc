import Community
import Documents
import HTTP

/// Serves a file as every module does, and an archive of some.
struct Downloads: Application {
    let folder: String

    func makeContext() {}
    func admit(_ head: RequestHead) -> Admission { .accept(.page, .none) }

    func respond(to request: Request, _ context: inout Void) -> Response {
        switch request.head.path {
        case "/" + DownloadFolder.file:
            let path = folder + "/" + DownloadFolder.file
            return .file(FileBody(path: path, type: .bytes))
        case "/archive":
            let source = DownloadFolder.Archive(folder)
            return .archive(ArchiveBody(source, log: .standardError), named: "archive")
        default: return .text("hello\n")
        }
    }
}
