/// What a page of HTML is made of. Names are in lower case, texts without references.
enum HTMLToken {
    case start(HTMLTag)
    case end(String)
    case text(String)
}
