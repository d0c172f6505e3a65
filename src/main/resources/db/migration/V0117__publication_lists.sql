-- What is public today is listed a page at a time.
create index cz_publication_posted on cz_publication (board_from, path);
