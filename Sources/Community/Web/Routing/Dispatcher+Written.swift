import HTTP
import Security
import Storage

/// What somebody has written goes with them, so that they see it wherever they read next.
extension Dispatcher {
    private static let purpose = "written"

    func written(by request: Request) -> String? {
        guard site.database.replicasLeftOut.of > 0,
            let sealed = request.head.cookies[site.cookies.name(.written)]
        else { return nil }
        return site.signer.open(sealed, purpose: Self.purpose)
    }

    func noteWritten(_ request: Request, in response: inout Response) {
        guard !request.head.method.isSafe, let written = site.database.written else { return }
        let sealed = site.signer.seal(written, purpose: Self.purpose)
        response.set(site.cookies.written(sealed))
    }
}
