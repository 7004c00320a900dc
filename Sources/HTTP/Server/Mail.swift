/// What other threads tell an event loop.
enum Mail: Sendable {
    /// Serve this new connection.
    case adopt(Int32, IPAddress)
    /// A worker has answered.
    case answer(Token, Answer)
    /// More of a form with files may come.
    case goOn(Token, UploadSession)
    /// A worker has made more of a body, or failed to.
    case made(Token, Production.Stretch)
    /// An event for every stream of a channel.
    case publish(String, [UInt8])
    /// No stream of a channel goes on.
    case endStreams(String)
    /// No stream of a hub goes on.
    case endAllStreams(EventHub)
    /// Stop accepting, finish what runs, end.
    case stop
}
