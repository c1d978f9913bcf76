/// A page of HTML; everything from a dossier is text in it.
struct Page {
}
